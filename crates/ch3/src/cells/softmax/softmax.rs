//! What softmax does to its weighted inputs, and whether it reads better than sigmoid outputs.

use ch1::sigmoid::sigmoid;
use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Plot, Role, Series};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, exp, sum};

use super::curves::mean_accuracy;
use super::training::{
    BATCH, Run, after, best, differences, epochs, largest, last, seeds, spread, train_seeds,
};
use crate::data::Data;
use crate::objective::Objective;
use crate::softmax::{softmax, softmax_jacobian};

const ROLES: [Role; 4] = [Role::First, Role::Second, Role::Third, Role::Fourth];

pub(super) const SOFTMAX: Cell = Cell {
    name: "softmax",
    title: "Softmax of four numbers, of which one moves",
    pace: Pace::Instant,
    parameters: &[],
    run: one_moves,
};

/// The weighted inputs −1, 0, 1 and z₄.
fn logits(z4: Float) -> Array1<Float> {
    array![-1.0, 0.0, 1.0, z4]
}

fn one_moves(nb: &mut Notebook) -> CellResult {
    let mut table =
        Table::new(["z₄", "a₁", "a₂", "a₃", "a₄", "sum", "sum of four sigmoids instead"]);
    for z4 in [-4.0, -2.0, 0.0, 1.0, 2.0, 4.0, 6.0] {
        let a = softmax(&logits(z4).view());
        let sigmoids = logits(z4).mapv(sigmoid);
        let mut row = vec![format!("{z4}")];
        row.extend(a.iter().map(|a| format!("{a:.4}")));
        row.extend([&a, &sigmoids].map(|outputs| format!("{:.4}", sum(outputs))));
        table.push(row);
    }
    nb.table("moves", table);
    let [before, after] = [0.0, 2.0].map(|z4| softmax(&logits(z4).view()));
    for (k, name) in ["first", "second", "third", "fourth"].into_iter().enumerate() {
        nb.value(format!("{name}_at_0"), before[k]);
        nb.value(format!("{name}_at_2"), after[k]);
    }
    let names = ["a₁ (z₁ = −1)", "a₂ (z₂ = 0)", "a₃ (z₃ = 1)", "a₄"];
    let subject = "Softmax outputs of −1, 0, 1 and z₄";
    let mut plot = Plot::new(subject, "z₄", Axis::new("output").range(0.0, 1.0));
    for (k, (name, role)) in names.into_iter().zip(ROLES).enumerate() {
        let points = (-60..=60).map(|step| {
            let z4 = Float::from(step) / 10.0;
            (z4, softmax(&logits(z4).view())[k])
        });
        plot = plot.series(Series::line(role, name, points));
    }
    nb.figure("outputs", plot.draw());
    Ok(())
}

pub(super) const JACOBIAN: Cell = Cell {
    name: "softmax-jacobian",
    title: "How each output follows each weighted input",
    pace: Pace::Instant,
    parameters: &[Parameter::real("z4", 2.0, -100.0..=100.0, "the fourth weighted input")],
    run: jacobian,
};

fn jacobian(nb: &mut Notebook) -> CellResult {
    const EPSILON: Float = 1e-5;
    let z = logits(nb.real("z4"));
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
    say!(nb, "∂a/∂z at z = (−1, 0, 1, {}):", nb.real("z4"));
    say!(nb);
    nb.table("jacobian", table);
    say!(nb);
    say!(nb, "largest difference from a measured slope: {deviation:.0e}");
    Ok(())
}

pub(super) const SHIFT: Cell = Cell {
    name: "softmax-shift",
    title: "The same number added to all weighted inputs",
    pace: Pace::Instant,
    parameters: &[],
    run: shift,
};

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
    let numbers: Vec<String> = a.iter().map(|a| format!("{a:.4}")).collect();
    numbers.join("  ")
}

fn shift(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["z", "as the formula has it", "largest z subtracted first"]);
    for shift in [0.0, 700.0, 708.0, 1000.0, -750.0] {
        let z = array![1.0, 2.0, 3.0] + shift;
        let name = format!("{}, {}, {}", z[0], z[1], z[2]);
        table.push([name, show(&naive(&z)), show(&softmax(&z.view()))]);
    }
    nb.table("shift", table);
    Ok(())
}

pub(super) const TEMPERATURE: Cell = Cell {
    name: "temperature",
    title: "Softmax, hot and cold",
    pace: Pace::Instant,
    parameters: &[],
    run: temperature,
};

fn temperature(nb: &mut Notebook) -> CellResult {
    let (z, tied) = (array![-1.0, 0.0, 1.0, 2.0], array![-1.0, 0.0, 2.0, 2.0]);
    let outputs = |z: &Array1<Float>, c: Float| softmax(&z.mapv(|z| c * z).view());
    let mut table = Table::new(["c", "z = (−1, 0, 1, 2)", "z = (−1, 0, 2, 2)"]);
    for c in [0.0, 0.1, 0.5, 1.0, 2.0, 5.0, 1000.0] {
        table.push([format!("{c}"), show(&outputs(&z, c)), show(&outputs(&tied, c))]);
    }
    nb.table("outputs", table);
    let subject = "Softmax of c times (−1, 0, 1, 2)";
    let mut plot = Plot::new(subject, "c", Axis::new("output").range(0.0, 1.0));
    let names = ["a₁ (z₁ = −1)", "a₂ (z₂ = 0)", "a₃ (z₃ = 1)", "a₄ (z₄ = 2)"];
    for (k, (name, role)) in names.into_iter().zip(ROLES).enumerate() {
        let points = (0..=100).map(|step| {
            let c = Float::from(step) / 20.0;
            (c, outputs(&z, c)[k])
        });
        plot = plot.series(Series::line(role, name, points));
    }
    nb.figure("curves", plot.draw());
    Ok(())
}

const PAIRS: [(&str, Objective, Role); 2] = [
    ("sigmoid, cross-entropy", Objective::CROSS_ENTROPY, Role::First),
    ("softmax, log-likelihood", Objective::SOFTMAX, Role::Second),
];

const LEARNING_RATES: [Float; 4] = [0.25, 0.5, 1.0, 2.0];

pub(super) const RATES: Cell = Cell {
    name: "output-rates",
    title: "A learning rate for each output layer, chosen on the validation images",
    pace: Pace::Long,
    parameters: &[epochs(10), BATCH, seeds(3)],
    run: choose,
};

fn choose(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let mut table = Table::new(["outputs and cost", "η", "validation, last epoch", "choice"]);
    for (name, objective, _) in PAIRS {
        let mut found = vec![];
        for eta in LEARNING_RATES {
            let (epochs, batch) = (nb.integer("epochs"), nb.integer("batch"));
            let run = Run { objective, eta, epochs, batch, ..Run::PLAIN };
            let (seeds, before) = (nb.integer("seeds"), format!("{name}, η = {eta}, "));
            let histories = train_seeds(nb, seeds, run, &training, [&validation], &before)?;
            found.push(last(&histories, 0));
        }
        let means: Vec<Float> = found.iter().map(|accuracies| mean(accuracies)).collect();
        let (best, _) = largest(&means);
        for (number, (eta, accuracies)) in (1..).zip(LEARNING_RATES.into_iter().zip(&found)) {
            let choice = if number == best { "chosen" } else { "" };
            let (eta, accuracies) = (eta.to_string(), spread(accuracies));
            table.push([name.to_owned(), eta, accuracies, choice.to_owned()]);
        }
    }
    say!(nb, "784-30-10, mean ± sd over {} seeds, in percent", nb.integer("seeds"));
    say!(nb);
    nb.table("rates", table);
    Ok(())
}

pub(super) const OUTPUTS: Cell = Cell {
    name: "two-outputs",
    title: "Sigmoids with the cross-entropy, and softmax with the log-likelihood",
    pace: Pace::Seconds,
    parameters: &[
        epochs(30),
        Parameter::real("sigmoid", 0.5, 1e-6..=1e300, "learning rate η with sigmoid outputs"),
        Parameter::real("softmax", 1.0, 1e-6..=1e300, "learning rate η with softmax outputs"),
        BATCH,
        seeds(3),
    ],
    run: compare,
};

fn compare(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, test) = (Data::from(&mnist.training), Data::from(&mnist.test));
    let mut table =
        Table::new(["outputs and cost", "η", "first epoch", "last epoch", "best epoch"]);
    let subject =
        "Test accuracy of 784-30-10 with two output layers, mean and sd over the seeds";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    let mut ends = vec![];
    for ((name, objective, role), key) in PAIRS.into_iter().zip(["sigmoid", "softmax"]) {
        let (epochs, batch, eta) = (nb.integer("epochs"), nb.integer("batch"), nb.real(key));
        let run = Run { objective, eta, epochs, batch, ..Run::PLAIN };
        let (seeds, before) = (nb.integer("seeds"), format!("{name}, "));
        let histories = train_seeds(nb, seeds, run, &training, [&test], &before)?;
        let last = last(&histories, 0);
        let shown = [&after(&histories, 0, 1), &last, &best(&histories, 0)];
        let head = [name.to_owned(), eta.to_string()];
        table.push(head.into_iter().chain(shown.map(|accuracies| spread(accuracies))));
        nb.value(format!("{key}_mean"), mean(&last));
        nb.value(format!("{key}_sd"), standard_deviation(&last));
        nb.value(format!("{key}_eta"), eta);
        plot = plot.series(mean_accuracy(role, key, &histories));
        ends.push(last);
    }
    say!(nb, "Test images read correctly in percent, mean ± sd over the seeds:");
    say!(nb);
    nb.table("results", table);
    let gains = differences(&ends[1], &ends[0]);
    say!(nb);
    say!(nb, "softmax minus sigmoid, seed by seed: {}", spread(&gains));
    nb.value("difference", mean(&gains));
    nb.value("difference_sd", standard_deviation(&gains));
    nb.figure("accuracy", plot.draw());
    Ok(())
}
