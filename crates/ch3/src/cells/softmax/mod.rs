//! Page: *Softmax and the log-likelihood*. What softmax does to its weighted inputs, and
//! whether it reads better than sigmoid outputs.

pub(super) mod four_numbers;
mod pencil;

use ch1::sigmoid::sigmoid;
use figures::{Axis, Figure, Plot, Role, Series};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
use numerics::{Float, exp, sum};

use super::curves::mean_accuracy;
use super::differences::Differences;
use super::known;
use super::training::{largest, plain, train_seeds};
use crate::softmax::{softmax, softmax_jacobian};
use crate::{Examples, Objective, Recipe};

pub(super) use pencil::PENCIL;

/// The weighted inputs −1, 0, 1 and z₄.
fn logits(z4: Float) -> Array1<Float> {
    array![-1.0, 0.0, 1.0, z4]
}

/// The numbers as texts.
fn texts(numbers: &Array1<Float>) -> Vec<String> {
    numbers.iter().map(|number| format!("{number:.4}")).collect()
}

/// Four outputs as functions of a number.
fn four_curves(
    subject: &str,
    x: &str,
    names: [&str; 4],
    xs: impl Iterator<Item = Float>,
    outputs: impl Fn(Float) -> Array1<Float>,
) -> Figure {
    let points: Vec<_> = xs.map(|x| (x, outputs(x))).collect();
    let mut plot = Plot::new(subject, x, Axis::new("output").range(0.0, 1.0));
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    for (k, (name, role)) in names.into_iter().zip(roles).enumerate() {
        plot = plot.series(Series::line(role, name, points.iter().map(|(x, a)| (*x, a[k]))));
    }
    plot.draw()
}

pub(super) const SOFTMAX: Cell =
    cell! { "softmax", Instant, "Softmax of four numbers, of which one moves"; one_moves };

fn one_moves(nb: &mut Notebook) -> CellResult {
    let outputs = |z4| softmax(&logits(z4).view());
    let mut table =
        Table::new(["z₄", "a₁", "a₂", "a₃", "a₄", "sum", "sum of four sigmoids instead"]);
    for z4 in [-4.0, -2.0, 0.0, 1.0, 2.0, 4.0, 6.0] {
        let a = outputs(z4);
        let sums = array![sum(&a), sum(&logits(z4).mapv(sigmoid))];
        table.push([vec![z4.to_string()], texts(&a), texts(&sums)].concat());
    }
    nb.table("moves", table);
    for (k, name) in ["first", "second", "third", "fourth"].into_iter().enumerate() {
        nb.value(format!("{name}_at_0"), outputs(0.0)[k]);
        nb.value(format!("{name}_at_2"), outputs(2.0)[k]);
    }
    let names = ["a₁ (z₁ = −1)", "a₂ (z₂ = 0)", "a₃ (z₃ = 1)", "a₄"];
    let z4 = (-60..=60).map(|step| Float::from(step) / 10.0);
    let subject = "Softmax outputs of −1, 0, 1 and z₄";
    nb.figure("outputs", four_curves(subject, "z₄", names, z4, outputs));
    Ok(())
}

parameters! { Jacobian { z4: f64 = 2.0 in -100.0..=100.0, "the fourth weighted input" } }

pub(super) const JACOBIAN: Cell = cell! {
    "softmax-jacobian", Instant, "How each output follows each weighted input";
    jacobian(Jacobian)
};

fn jacobian(nb: &mut Notebook, Jacobian { z4 }: Jacobian) -> CellResult {
    const EPSILON: Float = 1e-5;
    let z = logits(z4);
    let formula = softmax_jacobian(&softmax(&z.view()).view());
    let nudged = |k: usize, by: Float| {
        let mut z = z.clone();
        z[k] += by;
        softmax(&z.view())
    };
    let mut deviation: Float = 0.0;
    let mut table = Table::new(["output", "z₁", "z₂", "z₃", "z₄"]);
    for (j, name) in ["a₁", "a₂", "a₃", "a₄"].into_iter().enumerate() {
        let mut row = vec![name.to_owned()];
        for k in 0..4 {
            let measured = (nudged(k, EPSILON)[j] - nudged(k, -EPSILON)[j]) / (2.0 * EPSILON);
            deviation = deviation.max((measured - formula[[j, k]]).abs());
            row.push(format!("{:+.4}", formula[[j, k]]));
        }
        table.push(row);
    }
    say!(nb, "∂a/∂z at z = (−1, 0, 1, {z4}):\n");
    nb.table("jacobian", table);
    say!(nb, "\nlargest difference from a measured slope: {deviation:.0e}");
    Ok(())
}

pub(super) const SHIFT: Cell =
    cell! { "softmax-shift", Instant, "The same number added to all weighted inputs"; shift };

// ANCHOR: naive
/// Softmax as the formula has it.
fn naive(z: &Array1<Float>) -> Array1<Float> {
    let powers = z.mapv(exp);
    let total = sum(&powers);
    powers / total
}
// ANCHOR_END: naive

/// The numbers in a row.
fn show(a: &Array1<Float>) -> String {
    texts(a).join("  ")
}

fn shift(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["z", "as the formula has it", "largest z subtracted first"]);
    for shift in [0.0, 700.0, 708.0, 1000.0, -750.0] {
        let z = array![1.0, 2.0, 3.0] + shift;
        let name = format!("{}, {}, {}", z[0], z[1], z[2]);
        table.push(row![name, show(&naive(&z)), show(&softmax(&z.view()))]);
    }
    nb.table("shift", table);
    Ok(())
}

pub(super) const TEMPERATURE: Cell =
    cell! { "temperature", Instant, "Softmax, hot and cold"; temperature };

fn temperature(nb: &mut Notebook) -> CellResult {
    let (z, tied) = (array![-1.0, 0.0, 1.0, 2.0], array![-1.0, 0.0, 2.0, 2.0]);
    let outputs = |z: &Array1<Float>, c: Float| softmax(&z.mapv(|z| c * z).view());
    let mut table = Table::new(["c", "z = (−1, 0, 1, 2)", "z = (−1, 0, 2, 2)"]);
    for c in [0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 1000.0] {
        table.push(row![c, show(&outputs(&z, c)), show(&outputs(&tied, c))]);
    }
    nb.table("outputs", table);
    let names = ["a₁ (z₁ = −1)", "a₂ (z₂ = 0)", "a₃ (z₃ = 1)", "a₄ (z₄ = 2)"];
    let cs = (0..=100).map(|step| Float::from(step) / 20.0);
    let subject = "Softmax of c times (−1, 0, 1, 2)";
    nb.figure("curves", four_curves(subject, "c", names, cs, |c| outputs(&z, c)));
    Ok(())
}

const PAIRS: [(&str, Objective); 2] = [
    ("sigmoid, cross-entropy", Objective::CROSS_ENTROPY),
    ("softmax, log-likelihood", Objective::SOFTMAX),
];

parameters! { Rates { epochs = 10, batch = 10, seeds = 3 } }

pub(super) const RATES: Cell = cell! {
    "output-rates", Long,
    "A learning rate for each output layer, chosen on the validation images";
    rates(Rates)
};

fn rates(nb: &mut Notebook, Rates { epochs, batch, seeds }: Rates) -> CellResult {
    const LEARNING_RATES: [Float; 4] = [0.25, 0.5, 1.0, 2.0];
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let mut table = Table::new(["outputs and cost", "η", "validation, last epoch", "choice"]);
    for (name, objective) in PAIRS {
        let mut found = vec![];
        for eta in LEARNING_RATES {
            let recipe = Recipe { objective, eta, epochs, batch, ..plain() };
            let before = format!("{name}, η = {eta}, ");
            let runs = train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?;
            found.push(runs.last(0));
        }
        let means: Vec<Float> = found.iter().map(|accuracy| accuracy.average()).collect();
        let (best, _) = largest(&means);
        for (number, (eta, accuracy)) in (1..).zip(LEARNING_RATES.iter().zip(&found)) {
            let choice = if number == best { "chosen" } else { "" };
            table.push(row![name, eta, accuracy, choice]);
        }
    }
    say!(nb, "784-30-10, mean ± sd over {seeds} seeds, in percent\n");
    nb.table("rates", table);
    Ok(())
}

parameters! {
    Outputs {
        epochs = 30,
        sigmoid: f64 = 0.5 in 1e-6..=1e300, "learning rate η with sigmoid outputs",
        softmax: f64 = 1.0 in 1e-6..=1e300, "learning rate η with softmax outputs",
        batch = 10,
        seeds = 5,
    }
}

pub(super) const OUTPUTS: Cell = cell! {
    "two-outputs", Seconds,
    "Sigmoids with the cross-entropy, and softmax with the log-likelihood";
    outputs(Outputs)
};

fn outputs(nb: &mut Notebook, p: Outputs) -> CellResult {
    let Outputs { epochs, sigmoid, softmax, batch, seeds } = p;
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let mut table =
        Table::new(["outputs and cost", "η", "first epoch", "last epoch", "best epoch"]);
    let subject =
        "Test accuracy of 784-30-10 with two output layers, mean and sd over the seeds";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    let mut ends = vec![];
    for ((name, objective), (key, eta, role)) in PAIRS
        .into_iter()
        .zip([("sigmoid", sigmoid, Role::First), ("softmax", softmax, Role::Second)])
    {
        let recipe = Recipe { objective, eta, epochs, batch, ..plain() };
        let runs = train_seeds(nb, seeds, &recipe, &training, [&test], &format!("{name}, "))?;
        let last = runs.last(0);
        table.push(row![name, eta, runs.after(0, 1), last, runs.best(0)]);
        nb.value(format!("{key}_mean"), last.average());
        nb.value(format!("{key}_sd"), last.deviation());
        nb.value(format!("{key}_eta"), eta);
        plot = plot.series(mean_accuracy(role, key, &runs));
        ends.push(last);
    }
    say!(nb, "Test images read correctly in percent, mean ± sd over the seeds:\n");
    nb.table("results", table);
    say!(nb, "\nSoftmax less sigmoid, seed by seed, in points:\n");
    let mut differences = Differences::new();
    differences.push(nb, ("last", "last epoch"), &ends[1], &ends[0]);
    nb.table("differences", differences.table());
    nb.figure("accuracy", plot.draw());
    Ok(())
}
