//! Why a step is no use for learning, and a smooth step is.
//!
//! Page: *Sigmoid neurons*.

mod one_input;
mod pencil;

use figures::{Axis, Plot, Role, Series};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, dot};

pub(crate) use self::one_input::ONE_INPUT;
pub(crate) use self::pencil::PENCIL;
use crate::sigmoid::{sigmoid, sigmoid_prime, step};

parameters! { Flip { change: f64 = 0.01 in 1e-9..=0.2, "the change of the weight" } }

pub(crate) const FLIP: Cell = cell! {
    "flip", Instant, "A small change of a weight flips a perceptron, but not a sigmoid neuron";
    flip(Flip)
};

fn flip(nb: &mut Notebook, Flip { change }: Flip) -> CellResult {
    // Two inputs, both 1; the second weight −0.5 and bias 0, so that z = w₁ − 0.5.
    let z = |w1: Float| w1 - 0.5;
    let mut table = Table::new(["w₁", "z", "perceptron", "sigmoid neuron"]);
    for w1 in [0.5 - change, 0.5 + change] {
        let (z, a) = (z(w1), sigmoid(z(w1)));
        table.push(row!["{w1:.4}", "{z:+.4}", step(z), "{a:.4}"]);
    }
    nb.table("flip", table);
    let (below, above) = (z(0.5 - change), z(0.5 + change));
    values!(nb, perceptron_change = step(above) - step(below));
    values!(nb, sigmoid_change = sigmoid(above) - sigmoid(below));

    let smooth = (0..=100).map(|i| Float::from(i) * 0.01).map(|w| (w, sigmoid(z(w))));
    let jump = [(0.0, step(z(0.0))), (0.5, step(z(1.0))), (1.0, step(z(1.0)))];
    let plot = Plot::new("Output of two neurons against their weight", "weight w₁", "output")
        .series(Series::step(Role::First, "perceptron", jump))
        .series(Series::line(Role::Second, "sigmoid neuron", smooth));
    nb.figure("sweep", plot.draw());
    Ok(())
}

pub(crate) const STEP_AND_SIGMOID: Cell = cell! {
    "step-and-sigmoid", Instant, "The step, the sigmoid, and sigmoids with larger weights";
    step_and_sigmoid
};

fn step_and_sigmoid(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["z", "step", "σ(z)", "σ(3z)", "σ(10z)", "σ′(z)"]);
    for z in [-5.0, -2.0, -1.0, -0.1, 0.0, 0.1, 1.0, 2.0, 5.0] {
        let [a, a3, a10] = [1.0, 3.0, 10.0].map(|c| sigmoid(c * z));
        let slope = sigmoid_prime(z);
        table.push(row!["{z:+.1}", step(z), "{a:.6}", "{a3:.6}", "{a10:.6}", "{slope:.6}"]);
    }
    nb.table("values", table);
    nb.value("steepest_slope", sigmoid_prime(0.0));

    let curve = |c: Float| {
        (-100..=100).map(move |i| Float::from(i) * 0.05).map(move |z| (z, sigmoid(c * z)))
    };
    let steps = [(-5.0, 0.0), (0.0, 1.0), (5.0, 1.0)];
    let axes = || (Axis::new("weighted input z"), Axis::new("output").range(-0.05, 1.05));
    let (x, y) = axes();
    let plot = Plot::new("The step function and the sigmoid function", x, y)
        .series(Series::step(Role::First, "step", steps))
        .series(Series::line(Role::Second, "σ(z)", curve(1.0)));
    nb.figure("both", plot.draw());
    let (x, y) = axes();
    let plot = Plot::new("Sigmoids whose weights and bias were multiplied", x, y)
        .series(Series::line(Role::First, "σ(z)", curve(1.0)))
        .series(Series::line(Role::Second, "σ(3z)", curve(3.0)))
        .series(Series::line(Role::Third, "σ(10z)", curve(10.0)));
    nb.figure("steeper", plot.draw());
    Ok(())
}

parameters! { Changes { halvings: usize = 10 in 1..=25, "how often the change is halved" } }

pub(crate) const SMALL_CHANGES: Cell = cell! {
    "small-changes", Instant, "How good is the linear forecast of a small change?";
    small_changes(Changes)
};

fn small_changes(nb: &mut Notebook, p: Changes) -> CellResult {
    let x: Array1<Float> = array![0.638, 0.173, 0.689];
    let (w, b) = (array![1.2, -0.7, 0.4], -0.3);
    let (direction_w, direction_b) = (array![0.9, -0.5, 0.3], 0.2);
    let output = |w: &Array1<Float>, b: Float| sigmoid(dot(w, &x) + b);

    let slope = sigmoid_prime(dot(&w, &x) + b);
    // ∂a/∂wₖ = σ′(z) xₖ and ∂a/∂b = σ′(z).
    let forecast_per_unit = slope * (dot(&x, &direction_w) + direction_b);

    let mut table = Table::new(["share of the way", "true Δa", "forecast", "error, %"]);
    let mut curve = vec![];
    for halving in 0..=p.halvings {
        let size = 1.0 / (1u64 << halving) as Float;
        let moved = output(&(&w + &direction_w * size), b + direction_b * size);
        let truth = moved - output(&w, b);
        let forecast = forecast_per_unit * size;
        let error = 100.0 * ((forecast - truth) / truth).abs();
        table.push(row!["{size:.7}", "{truth:.9}", "{forecast:.9}", "{error:.5}"]);
        curve.push((size, error));
    }
    nb.table("forecast", table);
    let [.., (_, before), (_, last)] = curve[..] else { return Err("at least one halving")? };
    say!(nb, "\nHalving the change once more divides the error by {:.3}.", before / last);
    values!(nb, first_error_percent = curve[0].1, last_error_percent = last);
    values!(nb, last_ratio = before / last);
    let x = Axis::new("share of the way").log();
    let y = Axis::new("error of the forecast, %").log();
    let plot = Plot::new("Error of the linear forecast", x, y)
        .series(Series::line(Role::First, "error", curve).markers());
    nb.figure("error", plot.draw());
    Ok(())
}
