//! One neuron learns to say 0, from two starts and with two costs.

use figures::{Axis, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
use numerics::Float;

use crate::one_neuron::{Neuron, Price};

const ETA: Parameter = Parameter::real("eta", 0.15, 1e-6..=1e3, "learning rate η");
const STEPS: Parameter = Parameter::integer("steps", 300, 1..=100_000, "steps of descent");

pub(super) const QUADRATIC: Cell = Cell {
    name: "slow-neuron",
    title: "One neuron and the quadratic cost: the more wrong, the slower",
    duration: Duration::Instant,
    parameters: &[ETA, STEPS],
    run: |nb| run(nb, Price::Quadratic),
};

pub(super) const CROSS_ENTROPY: Cell = Cell {
    name: "quick-neuron",
    title: "The same neuron and the cross-entropy: the more wrong, the faster",
    duration: Duration::Instant,
    parameters: &[ETA, STEPS],
    run: |nb| run(nb, Price::CrossEntropy),
};

fn run(nb: &mut Notebook, price: Price) -> CellResult {
    let (eta, steps) = (nb.real("eta"), nb.integer("steps"));
    say!(nb, "x = 1, wanted 0, η = {eta}");
    say!(nb);
    let near = Neuron { weight: 0.6, bias: 0.9 }.learn(price, eta, steps);
    let far = Neuron { weight: 2.0, bias: 2.0 }.learn(price, eta, steps);
    let headings = ["step", "a from w = 0.6, b = 0.9", "slope", "a from w = b = 2", "slope"];
    let mut table = Table::new(headings);
    for step in (0..=6).map(|part| part * steps / 6) {
        let of = |neuron: Neuron| {
            [format!("{:.4}", neuron.output()), format!("{:.4}", neuron.slope(price))]
        };
        let ([a, slope], [far_a, far_slope]) = (of(near[step]), of(far[step]));
        table.push([step.to_string(), a, slope, far_a, far_slope]);
    }
    nb.table("steps", table);
    let end = |path: &[Neuron]| path[steps].output();
    nb.value("near_end", end(&near));
    nb.value("far_end", end(&far));
    let outputs = |path: &[Neuron]| -> Vec<(Float, Float)> {
        from_index(0, path.iter().map(|neuron| neuron.output())).collect()
    };
    let subject = "The neuron's output while it learns, from two starts";
    let plot = Plot::new(subject, "step", Axis::new("output a").range(0.0, 1.0))
        .series(Series::line(Role::First, "w = 0.6, b = 0.9", outputs(&near)).ends())
        .series(Series::line(Role::Second, "w = b = 2", outputs(&far)).ends());
    nb.figure("outputs", plot.draw());
    Ok(())
}
