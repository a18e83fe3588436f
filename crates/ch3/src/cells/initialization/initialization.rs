//! Where the weights begin, and how much time that saves.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Histogram, Plot, Role};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, exp, matvec, stream};

use super::curves::mean_accuracy;
use super::published::Published;
use super::training::{
    BATCH, History, Run, after, as_told, best, differences, epochs, eta, highest, lambda, last,
    lowest, seeds, train_seeds,
};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::regularization::Regularization;

/// The two starts that this chapter compares.
pub(super) const STARTS: [(&str, Initializer, Role); 2] = [
    ("N(0, 1)", Initializer::Large, Role::First),
    ("N(0, 1/n)", Initializer::Scaled, Role::Second),
];

/// Beyond this, a sigmoid neuron is called saturated.
pub(super) const FLAT: Float = 5.0;

pub(super) const SPREAD: Cell = Cell {
    name: "weighted-inputs",
    title: "Weighted inputs before any learning",
    pace: Pace::Instant,
    parameters: &[
        Parameter::integer(
            "inputs",
            1_000,
            2..=10_000,
            "inputs, of which half are 1 and half 0",
        ),
        Parameter::integer("neurons", 10_000, 100..=100_000, "how many neurons are drawn"),
        Parameter::seed(7),
    ],
    run: weighted_inputs,
};

fn weighted_inputs(nb: &mut Notebook) -> CellResult {
    let (inputs, neurons) = (nb.integer("inputs"), nb.integer("neurons"));
    let lit = inputs / 2;
    let x = Array1::from_shape_fn(inputs, |k| Float::from(u8::from(k < lit)));
    let draw = |initializer: Initializer| {
        initializer.draw(&[inputs, neurons], &mut stream(nb.seed(), "spread", 0))
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
        let flat = z.iter().filter(|z| z.abs() > FLAT).count() as Float / neurons as Float;
        let sd = standard_deviation(&z);
        let predicted_flat = beyond(FLAT / predicted);
        nb.value(format!("{key}_sd"), predicted);
        nb.value(format!("{key}_measured_sd"), sd);
        nb.value(format!("{key}_saturated"), 100.0 * predicted_flat);
        table.push([
            weights.to_owned(),
            biases.to_owned(),
            format!("{sd:.3}"),
            format!("{predicted:.3}"),
            format!("{:.4} %", 100.0 * flat),
            format!("{:.4} %", 100.0 * predicted_flat),
        ]);
        samples.push((format!("w from {weights}, b {}", from(biases)), z));
    }
    nb.table("spread", table);
    let narrow = samples.split_off(1);
    nb.figure("large", histogram("weights from N(0, 1)", 100.0, samples));
    nb.figure("scaled", histogram("weights from N(0, 1/n)", 10.0, narrow));
    Ok(())
}

fn from(biases: &str) -> String {
    if biases == "0" { "= 0".to_owned() } else { format!("from {biases}") }
}

fn histogram(what: &str, range: Float, samples: Vec<(String, Vec<Float>)>) -> figures::Figure {
    let subject = format!("Weighted inputs before any learning, {what}");
    let axis = Axis::new("z").range(-range, range);
    let roles = [Role::First, Role::Second].into_iter();
    let figure = Histogram::new(subject, axis, 80).density();
    roles
        .zip(samples)
        .fold(figure, |figure, (role, (name, z))| figure.sample(role, name, z))
        .draw()
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

pub(super) const START: Cell = Cell {
    name: "initial-weights",
    title: "Large and small initial weights, 30 hidden neurons",
    pace: Pace::Seconds,
    parameters: &[epochs(30), eta(0.1), lambda(5.0), BATCH, seeds(3)],
    run: |nb| compare(nb, 30, [("W1", "96.48", 86.43), ("W2", "96.53", 92.70)]),
};

pub(super) const START_OF_HUNDRED: Cell = Cell {
    name: "initial-weights-100",
    title: "Large and small initial weights, 100 hidden neurons",
    pace: Pace::Long,
    parameters: &[epochs(30), eta(0.1), lambda(5.0), BATCH, seeds(3)],
    run: |nb| compare(nb, 100, [("W3", "97.55", 89.94), ("W4", "97.81", 92.95)]),
};

/// Trains from both starts, and sets Nielsen's best and first epoch beside ours.
fn compare(
    nb: &mut Notebook,
    hidden: usize,
    published: [(&str, &str, Float); 2],
) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let subject = format!("Validation accuracy of 784-{hidden}-10 from two starts");
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    let mut all = vec![];
    for (name, initializer, role) in STARTS {
        let histories = start(nb, hidden, initializer, [&training, &validation], name)?;
        plot = plot.series(mean_accuracy(role, name, &histories));
        all.push(histories);
    }
    nb.figure("accuracy", plot.draw());
    say!(nb, "Validation images read correctly:");
    say!(nb);
    nb.table("starts", seed_by_seed(&all));
    record(nb, &all);
    say!(nb);
    beside(nb, &all, published);
    Ok(())
}

fn start(
    nb: &mut Notebook,
    hidden: usize,
    initializer: Initializer,
    [training, validation]: [&Data; 2],
    name: &str,
) -> Result<Vec<History<1>>, Stop> {
    let run = Run {
        sizes: &[784, hidden, 10],
        initializer,
        regularization: Regularization::L2(nb.real("lambda")),
        ..as_told(nb)
    };
    train_seeds(nb, nb.integer("seeds"), run, training, [validation], &format!("{name}, "))
}

/// A line for each start and seed.
fn seed_by_seed(all: &[Vec<History<1>>]) -> Table {
    let mut table =
        Table::new(["initial weights", "seed", "first epoch", "last epoch", "best"]);
    for ((name, ..), histories) in STARTS.iter().zip(all) {
        let [first, last, best] =
            [after(histories, 0, 1), last(histories, 0), best(histories, 0)];
        for i in 0..histories.len() {
            let shown = [first[i], last[i], best[i]].map(|percent| format!("{percent:.2} %"));
            table.push([(*name).to_owned(), (i + 1).to_string()].into_iter().chain(shown));
        }
    }
    table
}

/// The means and deviations of both starts, and how far the second is ahead of the first.
fn record(nb: &mut Notebook, all: &[Vec<History<1>>]) {
    let [large, scaled] = [0, 1].map(|start| last(&all[start], 0));
    for (key, histories) in ["large", "scaled"].iter().zip(all) {
        for (when, accuracies) in
            [("first", after(histories, 0, 1)), ("last", last(histories, 0))]
        {
            nb.value(format!("{key}_{when}"), mean(&accuracies));
            nb.value(format!("{key}_{when}_sd"), standard_deviation(&accuracies));
        }
    }
    let ahead = differences(&scaled, &large);
    nb.value("seeds", nb.integer("seeds"));
    nb.value("ahead", mean(&ahead));
    nb.value("ahead_sd", standard_deviation(&ahead));
    nb.value("caught_up", catches_up(&all[1], mean(&large)));
}

/// Nielsen's best and first epoch beside ours.
fn beside(nb: &mut Notebook, all: &[Vec<History<1>>], published: [(&str, &str, Float); 2]) {
    nb.value("large_first_published", published[0].2);
    nb.value("scaled_first_published", published[1].2);
    let [large_first, scaled_first] = [0, 1].map(|start| mean(&after(&all[start], 0, 1)));
    let leads = scaled_first > large_first + 1.0;
    let apart = lowest(&last(&all[1], 0)) > highest(&last(&all[0], 0));
    let conclusions = [("slow at first", leads), ("ends no better", !apart)];
    let mut table = Published::new();
    for (i, (row, best, _)) in published.into_iter().enumerate() {
        let experiment = format!("{row}: {}", STARTS[i].0);
        table.push(&experiment, best, (&all[i], 0), conclusions[i]);
    }
    nb.table("published", table.table());
}

/// The first epoch in which the mean over the seeds is at least `level`.
fn catches_up(histories: &[History<1>], level: Float) -> usize {
    let epochs = 1..=histories[0].len();
    epochs.into_iter().find(|&epoch| mean(&after(histories, 0, epoch)) >= level).unwrap_or(0)
}
