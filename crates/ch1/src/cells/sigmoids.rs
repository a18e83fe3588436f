//! Why a step is no use for learning, and a smooth step is.

use figures::{Axis, Plot, Role, Series};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, dot};

use crate::sigmoid::{sigmoid, sigmoid_prime, step};

pub(super) const FLIP: Cell = Cell {
    name: "flip",
    title: "A small change of a weight flips a perceptron, but not a sigmoid neuron",
    pace: Pace::Instant,
    parameters: &[Parameter::real("change", 0.01, 1e-9..=0.2, "the change of the weight")],
    run: flip,
};

fn flip(nb: &mut Notebook) -> CellResult {
    let change = nb.real("change");
    // Two inputs, both 1; the second weight −0.5 and bias 0, so that z = w₁ − 0.5.
    let z = |w1: Float| w1 - 0.5;
    let mut table = Table::new(["w₁", "z", "perceptron", "sigmoid neuron"]);
    for w1 in [0.5 - change, 0.5 + change] {
        table.push([
            format!("{w1:.4}"),
            format!("{:+.4}", z(w1)),
            format!("{}", step(z(w1))),
            format!("{:.4}", sigmoid(z(w1))),
        ]);
    }
    nb.table("flip", table);
    let (below, above) = (z(0.5 - change), z(0.5 + change));
    nb.value("perceptron_change", step(above) - step(below));
    nb.value("sigmoid_change", sigmoid(above) - sigmoid(below));

    let sweep = (0..=100).map(|i| Float::from(i) * 0.01);
    let jump = [(0.0, step(z(0.0))), (0.5, step(z(1.0))), (1.0, step(z(1.0)))];
    let plot = Plot::new("Output of two neurons against their weight", "weight w₁", "output")
        .series(Series::step(Role::First, "perceptron", jump))
        .series(Series::line(
            Role::Second,
            "sigmoid neuron",
            sweep.map(|w| (w, sigmoid(z(w)))),
        ));
    nb.figure("sweep", plot.draw());
    Ok(())
}

pub(super) const STEP_AND_SIGMOID: Cell = Cell {
    name: "step-and-sigmoid",
    title: "The step, the sigmoid, and sigmoids with larger weights",
    pace: Pace::Instant,
    parameters: &[],
    run: step_and_sigmoid,
};

fn step_and_sigmoid(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["z", "step", "σ(z)", "σ(3z)", "σ(10z)", "σ′(z)"]);
    for z in [-5.0, -2.0, -1.0, -0.1, 0.0, 0.1, 1.0, 2.0, 5.0] {
        table.push([
            format!("{z:+.1}"),
            format!("{}", step(z)),
            format!("{:.6}", sigmoid(z)),
            format!("{:.6}", sigmoid(3.0 * z)),
            format!("{:.6}", sigmoid(10.0 * z)),
            format!("{:.6}", sigmoid_prime(z)),
        ]);
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

pub(super) const SMALL_CHANGES: Cell = Cell {
    name: "small-changes",
    title: "How good is the linear forecast of a small change?",
    pace: Pace::Instant,
    parameters: &[Parameter::integer("halvings", 10, 1..=25, "how often the change is halved")],
    run: small_changes,
};

fn small_changes(nb: &mut Notebook) -> CellResult {
    let x: Array1<Float> = array![0.638, 0.173, 0.689];
    let (w, b) = (array![1.2, -0.7, 0.4], -0.3);
    let (direction_w, direction_b) = (array![0.9, -0.5, 0.3], 0.2);
    let output = |w: &Array1<Float>, b: Float| sigmoid(dot(w, &x) + b);

    let slope = sigmoid_prime(dot(&w, &x) + b);
    // ∂a/∂wₖ = σ′(z) xₖ and ∂a/∂b = σ′(z).
    let forecast_per_unit = slope * (dot(&x, &direction_w) + direction_b);

    let mut table = Table::new(["size of the change", "true Δa", "forecast", "error, %"]);
    let (mut curve, mut errors) = (vec![], vec![]);
    for halving in 0..=nb.integer("halvings") {
        let size = 1.0 / (1u64 << halving) as Float;
        let moved = output(&(&w + &direction_w * size), b + direction_b * size);
        let truth = moved - output(&w, b);
        let forecast = forecast_per_unit * size;
        let error = 100.0 * ((forecast - truth) / truth).abs();
        table.push([
            format!("{size:.7}"),
            format!("{truth:.9}"),
            format!("{forecast:.9}"),
            format!("{error:.5}"),
        ]);
        curve.push((size, error));
        errors.push(error);
    }
    nb.table("forecast", table);
    say!(nb);
    let [.., before, last] = errors[..] else { return Err("at least one halving")? };
    say!(nb, "Halving the change once more divides the error by {:.3}.", before / last);
    nb.value("first_error_percent", errors[0]);
    nb.value("last_error_percent", last);
    nb.value("last_ratio", before / last);
    let (x, y) =
        (Axis::new("size of the change").log(), Axis::new("error of the forecast, %").log());
    let plot = Plot::new("Error of the linear forecast", x, y)
        .series(Series::line(Role::First, "error", curve).markers());
    nb.figure("error", plot.draw());
    Ok(())
}
