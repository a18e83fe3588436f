//! A neuron with one input, its weight, its bias and the input to be turned: with a step, and with the sigmoid.

use figures::{Axis, Figure, Handle, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use crate::sigmoid::{sigmoid, sigmoid_prime, step};

parameters! {
    P {
        w: f64 = 1.0 in -20.0..=20.0, "weight w",
        b: f64 = 0.0 in -20.0..=20.0, "bias b",
        x: f64 = 0.5 in -5.0..=5.0, "input x",
        turn: f64 = 0.1 in -5.0..=5.0, "how far the weight is turned",
    }
}

pub(crate) const ONE_INPUT: Cell =
    cell! { "one-input", Instant, "One input, a step and a sigmoid"; one_input(P) };

/// The axis of the input reaches this far to both sides.
const REACH: Float = 5.0;

fn one_input(nb: &mut Notebook, P { w, b, x, turn }: P) -> CellResult {
    let (z, turned) = (w * x + b, (w + turn) * x + b);
    let (a, slope) = (sigmoid(z), sigmoid_prime(z));
    let (change, forecast) = (sigmoid(turned) - a, slope * x * turn);
    say!(nb, "w = {w}, b = {b}, x = {x}: z = {z:.3}");
    say!(nb, "  step:    {}, and {} with w + {turn}", step(z), step(turned));
    say!(
        nb,
        "  sigmoid: {a:.4}, and {:.4} with w + {turn}; its slope is {slope:.4}",
        a + change
    );
    say!(nb, "  change of the sigmoid: {change:+.4}; forecast σ′(z) x Δw = {forecast:+.4}");
    values!(nb, w, b, x, z, a, slope, turn, change, forecast);
    values!(nb, step = step(z), step_change = step(turned) - step(z));
    nb.figure("outputs", outputs(w, b, x));
    Ok(())
}

/// Both outputs against the input, and the input that is looked at.
fn outputs(w: Float, b: Float, x: Float) -> Figure {
    let z = |x: Float| w * x + b;
    let corner = -b / w; // where z is 0; not finite for w = 0
    let from = step(z(-REACH));
    let jump = Some((corner, 1.0 - from)).filter(|_| corner.abs() < REACH);
    let steps = [(-REACH, from)].into_iter().chain(jump).chain([(REACH, step(z(REACH)))]);
    let smooth = (-200..=200).map(|i| Float::from(i) * REACH / 200.0);
    let axes =
        (Axis::new("input x").range(-REACH, REACH), Axis::new("output").range(-0.05, 1.05));
    Plot::new(
        "Outputs of a neuron with one input, with a step and with the sigmoid",
        axes.0,
        axes.1,
    )
    .series(Series::step(Role::First, "step", steps))
    .series(Series::line(Role::Second, "sigmoid", smooth.map(|x| (x, sigmoid(z(x))))))
    .series(
        Series::scatter(Role::Third, "this input", [(x, sigmoid(z(x)))]).handle(Handle::x("x")),
    )
    .draw()
}
