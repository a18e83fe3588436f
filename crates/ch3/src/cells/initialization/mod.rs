//! Weight initialization, and how much time that saves.
//!
//! Page: *Weight initialization*.

pub(super) mod by_hand;
pub(super) mod deep;
pub(super) mod longer;
pub(super) mod saturation;
pub(super) mod silent;

use ch1::luck::Paired;
use ch1::statistics::{Share, standard_deviation};
use figures::{Axis, Figure, Histogram, Plot, Role};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, exp, matvec, stream};

use super::curves::mean_accuracy;
use super::differences::Differences;
use super::known;
use super::published::Published;
use super::training::{Histories, plain, train_seeds};
use crate::{Examples, Initializer, Recipe, Regularization};

/// The two starts that this chapter compares.
const STARTS: [(&str, Initializer, Role); 2] = [
    ("N(0, 1)", Initializer::Large, Role::First),
    ("N(0, 1/n)", Initializer::Scaled, Role::Second),
];

/// Beyond this, a sigmoid neuron is called saturated.
const FLAT: Float = 5.0;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-initialization", Instant, "With a pencil: where the weights begin"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let lit = |n: usize| (n as Float).sqrt();
    let (hundred, added) = (lit(100) * Initializer::Large.deviation(100, 1), 100);
    say!(nb, "100 inputs of 1, weights from N(0, 1): z has the standard deviation {hundred}");
    let deviation = Initializer::Scaled.deviation(400, 25);
    let (variance, rows) = (deviation * deviation, Initializer::Scaled.deviation(25, 400));
    say!(nb, "400 inputs, 25 neurons: weights with the standard deviation {deviation},");
    say!(nb, "which is the variance {variance:.4}; of the 25 it would be {rows}");
    values!(nb, hundred, added, deviation, variance, rows);
    Ok(())
}

parameters! {
    Spread {
        inputs: usize = 1_000 in 2..=10_000, "inputs, of which half are 1 and half 0",
        neurons: usize = 10_000 in 100..=100_000, "how many neurons are drawn",
        seed = 7,
    }
}

pub(crate) const SPREAD: Cell = cell! {
    "weighted-inputs", Instant, "Weighted inputs before any learning"; weighted_inputs(Spread)
};

fn weighted_inputs(nb: &mut Notebook, p: Spread) -> CellResult {
    let Spread { inputs, neurons, seed } = p;
    let lit = inputs / 2;
    let x = Array1::from_shape_fn(inputs, |k| Float::from(u8::from(k < lit)));
    let draw = |initializer: Initializer| {
        initializer.draw(&[inputs, neurons], &mut stream(seed, "spread", 0))
    };
    let (large, scaled) = (draw(Initializer::Large), draw(Initializer::Scaled));
    let small = (lit as Float / inputs as Float).sqrt();
    let cases = [
        ("large", "N(0, 1)", "N(0, 1)", &large, &large, (lit as Float + 1.0).sqrt()),
        ("published", "N(0, 1/n)", "N(0, 1)", &scaled, &large, (small * small + 1.0).sqrt()),
        ("scaled", "N(0, 1/n)", "0", &scaled, &scaled, small),
    ];
    let mut table =
        Table::new(["weights", "biases", "sd of z", "predicted", "|z| > 5", "predicted"]);
    let mut samples = vec![];
    for (key, weights, biases, w, b, predicted) in cases {
        let z = (matvec(&w.weights[0], &x) + &b.biases[0]).to_vec();
        let (sd, flat) = (standard_deviation(&z), Share::of(&z, |z| z.abs() > FLAT));
        let beyond = 100.0 * beyond(FLAT / predicted);
        values!(nb, "{key}_sd" = predicted, "{key}_measured_sd" = sd);
        values!(nb, "{key}_saturated" = beyond);
        table.push(row![
            weights,
            biases,
            "{sd:.3}",
            "{predicted:.3}",
            "{flat:.4}",
            "{beyond:.4} %"
        ]);
        let b = if biases == "0" { "= 0".to_owned() } else { format!("from {biases}") };
        samples.push((format!("w from {weights}, b {b}"), z));
    }
    nb.table("spread", table);
    let narrow = samples.split_off(1);
    nb.figure("large", histogram("weights from N(0, 1)", 100.0, samples));
    nb.figure("scaled", histogram("weights from N(0, 1/n)", 10.0, narrow));
    Ok(())
}

fn histogram(what: &str, range: Float, samples: Vec<(String, Vec<Float>)>) -> Figure {
    let subject = format!("Weighted inputs before any learning, {what}");
    let axis = Axis::new("z").range(-range, range);
    let figure = Histogram::new(subject, axis, 80).density();
    let samples = [Role::First, Role::Second].into_iter().zip(samples);
    samples.fold(figure, |figure, (role, (name, z))| figure.sample(role, name, z)).draw()
}

/// How likely a number from N(0, 1) is to be further from 0 than `limit`: one minus the area below
/// the bell curve, by Simpson's rule.
fn beyond(limit: Float) -> Float {
    const STRIPS: usize = 1_000;
    let width = limit / STRIPS as Float;
    let area = (0..=STRIPS).fold(0.0, |area, i| {
        let weight = match i {
            0 | STRIPS => 1.0,
            _ if i % 2 == 1 => 4.0,
            _ => 2.0,
        };
        let t = i as Float * width;
        area + weight * exp(-t * t / 2.0)
    });
    let density = 1.0 / (2.0 * std::f64::consts::PI).sqrt();
    (1.0 - 2.0 * density * area * width / 3.0).max(0.0)
}

parameters! { Starts { epochs = 30, eta = 0.1, lambda = 5.0, batch = 10, seeds = 3 } }

pub(crate) const START: Cell = cell! {
    "initial-weights", Seconds, "Large and small initial weights, 30 hidden neurons"; thirty(Starts)
};

fn thirty(nb: &mut Notebook, p: Starts) -> CellResult {
    compare(nb, p, 30, [("W1", "96.48", 86.43), ("W2", "96.53", 92.70)])
}

pub(crate) const START_OF_HUNDRED: Cell = cell! {
    "initial-weights-100", Long, "Large and small initial weights, 100 hidden neurons";
    hundred(Starts)
};

fn hundred(nb: &mut Notebook, p: Starts) -> CellResult {
    compare(nb, p, 100, [("W3", "97.55", 89.94), ("W4", "97.81", 92.95)])
}

/// Trains from both starts, and sets Nielsen's best and first epoch beside ours.
fn compare(
    nb: &mut Notebook,
    p: Starts,
    hidden: usize,
    published: [(&str, &str, Float); 2],
) -> CellResult {
    let (mnist, Starts { epochs, eta, lambda, batch, seeds }) = (nb.data()?, p);
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let subject = format!("Validation accuracy of 784-{hidden}-10 from two starts");
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    let mut all = vec![];
    for (name, initializer, role) in STARTS {
        let (sizes, regularization) = (vec![784, hidden, 10], Regularization::L2(lambda));
        let recipe =
            Recipe { sizes, initializer, regularization, epochs, eta, batch, ..plain() };
        let before = format!("{name}, ");
        let runs = train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?;
        plot = plot.series(mean_accuracy(role, name, &runs));
        all.push(runs);
    }
    nb.figure("accuracy", plot.draw());
    say!(nb, "Validation images read correctly:\n");
    nb.table("starts", seed_by_seed(&all));
    record(nb, &all, seeds);
    say!(nb, "\nN(0, 1/n) and N(0, 1), seed by seed:\n");
    let mut differences = Differences::new();
    for (key, [old, new]) in [
        ("first", [0, 1].map(|start| all[start].after(0, 1))),
        ("last", [0, 1].map(|start| all[start].last(0))),
    ] {
        differences.push(nb, (key, &format!("{key} epoch")), &new, &old);
    }
    nb.table("differences", differences.table());
    say!(nb);
    beside(nb, &all, published);
    Ok(())
}

/// A line for each start and seed.
fn seed_by_seed(all: &[Histories<1>]) -> Table {
    let mut table =
        Table::new(["initial weights", "seed", "first epoch", "last epoch", "best"]);
    for ((name, ..), runs) in STARTS.iter().zip(all) {
        let (first, last, best) = (runs.after(0, 1), runs.last(0), runs.best(0));
        for i in 0..first.len() {
            let (first, last, best) = (first[i], last[i], best[i]);
            table.push(row![name, i + 1, "{first:.2} %", "{last:.2} %", "{best:.2} %"]);
        }
    }
    table
}

/// The means and deviations of both starts, and how far the second is ahead of the first.
fn record(nb: &mut Notebook, all: &[Histories<1>], seeds: usize) {
    let [large, scaled] = [all[0].last(0), all[1].last(0)];
    for (key, runs) in ["large", "scaled"].iter().zip(all) {
        nb.sample(format!("{key}_first"), &runs.after(0, 1));
        nb.sample(format!("{key}_last"), &runs.last(0));
    }
    values!(nb, seeds);
    nb.sample("ahead", &scaled.minus(&large));
    values!(nb, caught_up = catches_up(&all[1], large.average()));
}

/// Nielsen's best and first epoch beside ours.
fn beside(nb: &mut Notebook, all: &[Histories<1>], published: [(&str, &str, Float); 2]) {
    values!(nb, large_first_published = published[0].2);
    values!(nb, scaled_first_published = published[1].2);
    let [leads, apart] =
        [Histories::first, Histories::last].map(|of: fn(&Histories<1>, usize) -> _| {
            let (old, new) = (of(&all[0], 0), of(&all[1], 0));
            new.len() > 1 && Paired::new(&new, &old).is_shown()
        });
    let conclusions = [("slow at first", leads), ("ends no better", !apart)];
    let mut table = Published::new();
    for (i, (row, best, _)) in published.into_iter().enumerate() {
        let experiment = format!("{row}: {}", STARTS[i].0);
        table.push(&experiment, best, (&all[i], 0), conclusions[i]);
    }
    nb.table("published", table.table());
}

/// The first epoch in which the mean over the seeds is at least `level`.
fn catches_up(runs: &Histories<1>, level: Float) -> usize {
    let mut epochs = 1..=runs.0[0].0.len();
    epochs.find(|&epoch| runs.after(0, epoch).average() >= level).unwrap_or(0)
}
