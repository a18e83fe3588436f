//! One neuron, two costs, a start and a learning rate of one's choice.

use figures::{Axis, Contours, Figure, Handle, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use crate::one_neuron::Neuron;

parameters! {
    P {
        weight: f64 = 2.0 in -6.0..=6.0, "the weight at the start, w",
        bias: f64 = 2.0 in -6.0..=6.0, "the bias at the start, b",
        eta: f64 = 0.15 in 0.001..=10.0, "learning rate η",
        steps: usize = 300 in 1..=3_000, "steps of descent",
    }
}

pub(crate) const TWO_WAYS: Cell =
    cell! { "two-ways", Instant, "One neuron learns with either cost"; two_ways(P) };

/// The key of its values, its name, its slope, and how it is drawn.
type Cost = (&'static str, &'static str, fn(Neuron) -> Float, Role);

const COSTS: [Cost; 2] = [
    ("quadratic", "quadratic", Neuron::quadratic_slope, Role::First),
    ("entropy", "cross-entropy", Neuron::cross_entropy_slope, Role::Second),
];

fn two_ways(nb: &mut Notebook, P { weight, bias, eta, steps }: P) -> CellResult {
    let start = Neuron { weight, bias };
    say!(nb, "x = 1, wanted 0, w = {weight}, b = {bias}, a = {:.4}, η = {eta}", start.output());
    let axis = Axis::new("output a").range(0.0, 1.0);
    let mut plot =
        Plot::new("The neuron's output while it learns, with either cost", "step", axis);
    for (key, name, slope, role) in COSTS {
        let path = start.learn(slope, eta, steps);
        let (first, last) = (slope(start), path[steps].output());
        let half = path.iter().position(|neuron| neuron.output() < 0.5);
        let half = half.map_or_else(|| "never".to_owned(), |step| format!("at step {step}"));
        say!(
            nb,
            "  {name}: first slope {first:.4}, below one half {half}, a = {last:.4} at the end"
        );
        values!(nb, "{key}_slope" = first, "{key}_half" = half, "{key}_last" = last);
        let outputs = path.into_iter().map(Neuron::output);
        plot = plot.series(Series::line(role, name, from_index(0, outputs)).ends());
    }
    let ratio = start.cross_entropy_slope() / start.quadratic_slope();
    values!(nb, weight, bias, eta, steps, output = start.output(), ratio);
    nb.figure("outputs", plot.draw());
    nb.figure("start", plane(start));
    Ok(())
}

/// The plane of the starts, with the slope of the quadratic cost: how fast a neuron begins to learn.
fn plane(start: Neuron) -> Figure {
    let axis = |name| Axis::new(name).range(-6.0, 6.0);
    let slope = |weight, bias| Neuron { weight, bias }.quadratic_slope();
    let subject = "The slope of the quadratic cost, by the weight and the bias of the neuron";
    Contours::new(subject, axis("weight w"), axis("bias b"), slope)
        .levels([0.001, 0.01, 0.05, 0.1, 0.14])
        .path(Role::Second, "the start", [(start.weight, start.bias)])
        .handle(Handle::xy("weight", "bias"))
        .draw()
}
