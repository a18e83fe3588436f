//! Page: *The learning slowdown*. One neuron learns to say 0, from two starts; and an
//! output neuron of a network that is badly wrong.

mod pencil;

use ch1::statistics::Sample;
use figures::{Axis, Plot, Role, Series, from_index};
use mnist::Dataset;
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
use numerics::Float;

use super::known;
use super::training::{largest, plain, train};
use crate::one_neuron::Neuron;
use crate::{Examples, Objective, Recipe};

pub(super) use pencil::PENCIL;

/// A start that is a little wrong, and one that is badly wrong.
pub(super) const NEAR: Neuron = Neuron { weight: 0.6, bias: 0.9 };
pub(super) const FAR: Neuron = Neuron { weight: 2.0, bias: 2.0 };

parameters! {
    pub(super) OneNeuron {
        eta: f64 = 0.15 in 1e-6..=1e3, "learning rate η",
        steps: usize = 300 in 1..=100_000, "steps of descent",
    }
}

pub(super) const QUADRATIC: Cell = cell! {
    "slow-neuron", Instant, "One neuron and the quadratic cost: the more wrong, the slower";
    quadratic(OneNeuron)
};

fn quadratic(nb: &mut Notebook, p: OneNeuron) -> CellResult {
    learn(nb, p, Neuron::quadratic_slope)
}

/// The neuron at the start and after each step.
type Path = Vec<Neuron>;

/// Descends from both starts along the slope of a cost.
pub(super) fn learn(
    nb: &mut Notebook,
    OneNeuron { eta, steps }: OneNeuron,
    slope: fn(Neuron) -> Float,
) -> CellResult {
    say!(nb, "x = 1, wanted 0, η = {eta}\n");
    let [near, far] = [NEAR, FAR].map(|start| start.learn(slope, eta, steps));
    let headings = ["step", "a from w = 0.6, b = 0.9", "slope", "a from w = b = 2", "slope"];
    let mut table = Table::new(headings);
    for step in (0..=6).map(|part| part * steps / 6) {
        let [a, slow] = [near[step], far[step]].map(|neuron| neuron.output());
        let [slope_a, slope_slow] = [near[step], far[step]].map(slope);
        table.push(row![step, "{a:.4}", "{slope_a:.4}", "{slow:.4}", "{slope_slow:.4}"]);
    }
    nb.table("steps", table);
    record(nb, &near, &far, slope);
    let draw = |subject: &str, axis, of: fn(Neuron) -> Float| {
        let curve = |path: &Path| from_index(0, path.clone().into_iter().map(of));
        Plot::new(subject, "step", axis)
            .series(Series::line(Role::First, "w = 0.6, b = 0.9", curve(&near)).ends())
            .series(Series::line(Role::Second, "w = b = 2", curve(&far)).ends())
            .draw()
    };
    let axis = Axis::new("output a").range(0.0, 1.0);
    let subject = "The neuron's output while it learns, from two starts";
    nb.figure("outputs", draw(subject, axis, Neuron::output));
    let subject = "The slope of the cost while the neuron learns, from two starts";
    nb.figure("slopes", draw(subject, Axis::new("slope ∂C/∂w"), slope));
    Ok(())
}

/// The values that the page cites: of each path, and of the far one beside the near one.
fn record(nb: &mut Notebook, near: &Path, far: &Path, slope: fn(Neuron) -> Float) {
    for (key, path) in [("near", near), ("far", far)] {
        let last = path.len() - 1;
        nb.value(format!("{key}_start"), path[0].output());
        nb.value(format!("{key}_middle"), path[last / 2].output());
        nb.value(format!("{key}_end"), path[last].output());
        nb.value(format!("{key}_first_slope"), slope(path[0]));
        let steeper = |a: Neuron, &b: &Neuron| if slope(b) > slope(a) { b } else { a };
        nb.value(format!("{key}_steepest"), path.iter().fold(path[0], steeper).output());
        if let Some(half) = path.iter().position(|neuron| neuron.output() < 0.5) {
            nb.value(format!("{key}_half"), half);
        }
    }
    nb.value("first_slope_ratio", slope(near[0]) / slope(far[0]));
    if let Some(there) = far.iter().position(|neuron| neuron.output() <= near[0].output()) {
        nb.value("far_where_near_began", there);
    }
    nb.value("far_cost_start", far[0].quadratic_cost());
    nb.value("far_cost_third", far[(far.len() - 1) / 3].quadratic_cost());
}

parameters! { SilentOutput { epochs = 1, eta = 3.0, batch = 10, seed = 7 } }

pub(super) const SILENT_OUTPUT: Cell = cell! {
    "silent-output", Seconds, "A silent output neuron, and how much it learns";
    silent_output(SilentOutput)
};

fn silent_output(nb: &mut Notebook, p: SilentOutput) -> CellResult {
    let images = &nb.data()?.training;
    let training = Examples::from(images);
    let SilentOutput { epochs, eta, batch, seed } = p;
    let (sizes, objective) = (vec![784, 100, 10], Objective::QUADRATIC);
    let recipe = Recipe { sizes, objective, epochs, eta, batch, seed, ..plain() };
    let (net, _) = train(nb, &recipe, &training, [&training], "")?;
    let outputs = net.outputs(&training);
    let digits: [Own; 10] = std::array::from_fn(|digit| own(&outputs, images, digit));
    let mut table = Table::new(["digit", "mean a", "mean 1 − a", "mean σ′(z)", "mean |δ|"]);
    for (digit, [a, error, slope, delta]) in digits.into_iter().enumerate() {
        table.push(row![digit, "{a:.4}", "{error:.4}", "{slope:.1e}", "{delta:.1e}"]);
    }
    say!(
        nb,
        "784-100-10, epoch {epochs}; each output on the training images of its own digit:\n"
    );
    nb.table("digits", table);
    single_out(nb, &digits);
    Ok(())
}

/// Of an output neuron, over the images of its own digit, where 1 is wanted: the means of a, of 1 − a,
/// of σ′(z) = a (1 − a), and of |δ| = (1 − a) σ′(z).
type Own = [Float; 4];

fn own(outputs: &Array2<Float>, images: &Dataset, digit: usize) -> Own {
    let own = (0..images.len()).filter(|&i| images.label(i) == digit);
    let own: Vec<Float> = own.map(|i| outputs[[i, digit]]).collect();
    let numbers: [fn(&Float) -> Float; 4] =
        [|a| *a, |a| 1.0 - a, |a| a * (1.0 - a), |a| (1.0 - a) * a * (1.0 - a)];
    numbers.map(|of| own.iter().map(of).collect::<Sample>().average())
}

/// The most silent output, and the nine others on average.
fn single_out(nb: &mut Notebook, digits: &[Own; 10]) {
    let (most, _) = largest(&digits.map(|[a, ..]| -a));
    let silent = most - 1;
    let [_, error, slope, delta] = digits[silent];
    nb.value("silent", silent);
    nb.value("silent_error", error);
    nb.value("silent_slope", slope);
    nb.value("silent_delta", delta);
    let others = |of: fn(&Own) -> Float| {
        let others = digits.iter().enumerate().filter(|&(digit, _)| digit != silent);
        others.map(|(_, own)| of(own)).collect::<Sample>().average()
    };
    let others_delta = others(|[.., delta]| *delta);
    nb.value("others_over_silent", others_delta / delta);
    nb.value("others_error", others(|[_, error, ..]| *error));
    nb.value("others_delta", others_delta);
}
