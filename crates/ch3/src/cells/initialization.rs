//! Where the weights begin, and how much time that saves.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Histogram, Plot, Role, Series};
use ndarray::Array1;
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Stop, Table, say};
use numerics::{Float, exp, matvec, stream};

use super::published::Published;
use super::training::{
    BATCH, History, Run, accuracies, best, epochs, eta, lambda, last, percent, seeds,
    train_seeds,
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
    duration: Duration::Instant,
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
        nb.value(&format!("{key}_sd"), predicted);
        nb.value(&format!("{key}_measured_sd"), sd);
        nb.value(&format!("{key}_saturated"), 100.0 * predicted_flat);
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
    duration: Duration::Seconds,
    parameters: &[epochs(30), eta(0.1), lambda(5.0), BATCH, seeds(3)],
    run: |nb| compare(nb, 30, [("W1", "96.48", 86.43), ("W2", "96.53", 92.70)]),
};

pub(super) const START_OF_HUNDRED: Cell = Cell {
    name: "initial-weights-100",
    title: "Large and small initial weights, 100 hidden neurons",
    duration: Duration::Long,
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
        let curves: Vec<_> = histories.iter().map(|history| accuracies(history, 0)).collect();
        let band = (0..nb.integer("epochs")).map(|epoch| {
            let at: Vec<Float> = curves.iter().map(|curve| curve[epoch]).collect();
            ((epoch + 1) as Float, mean(&at), standard_deviation(&at))
        });
        plot = plot.series(Series::mean_band(role, name, band).ends());
        all.push(histories);
    }
    nb.figure("accuracy", plot.draw());
    report(nb, &all, published);
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
        epochs: nb.integer("epochs"),
        eta: nb.real("eta"),
        batch: nb.integer("batch"),
        ..Run::PLAIN
    };
    train_seeds(nb, nb.integer("seeds"), run, training, [validation], &format!("{name}, "))
}

fn report(nb: &mut Notebook, all: &[Vec<History<1>>], published: [(&str, &str, Float); 2]) {
    let first = |histories: &[History<1>]| -> Vec<Float> {
        histories.iter().map(|history| percent(history[0][0])).collect()
    };
    let firsts: Vec<_> = all.iter().map(|histories| first(histories)).collect();
    let lasts: Vec<_> = all.iter().map(|histories| last(histories, 0)).collect();
    let mut table =
        Table::new(["initial weights", "seed", "first epoch", "last epoch", "best"]);
    for ((name, ..), histories) in STARTS.iter().zip(all) {
        let rows = first(histories).into_iter().zip(last(histories, 0)).zip(best(histories, 0));
        for (seed, ((first, last), best)) in (1..).zip(rows) {
            let shown = [first, last, best].map(|percent| format!("{percent:.2} %"));
            let [first, last, best] = shown;
            table.push([(*name).to_owned(), format!("{seed}"), first, last, best]);
        }
    }
    say!(nb, "Validation images read correctly:");
    say!(nb);
    nb.table("starts", table);
    for (key, i) in [("large", 0), ("scaled", 1)] {
        nb.value(&format!("{key}_first"), mean(&firsts[i]));
        nb.value(&format!("{key}_first_sd"), standard_deviation(&firsts[i]));
        nb.value(&format!("{key}_last"), mean(&lasts[i]));
        nb.value(&format!("{key}_last_sd"), standard_deviation(&lasts[i]));
    }
    let ahead: Vec<Float> =
        lasts[1].iter().zip(&lasts[0]).map(|(new, old)| new - old).collect();
    nb.value("seeds", nb.integer("seeds"));
    nb.value("ahead", mean(&ahead));
    nb.value("ahead_sd", standard_deviation(&ahead));
    nb.value("caught_up", catches_up(&all[1], mean(&lasts[0])));
    nb.value("large_first_published", published[0].2);
    nb.value("scaled_first_published", published[1].2);
    let leads = mean(&firsts[1]) > mean(&firsts[0]) + 1.0;
    let apart = lowest(&lasts[1]) > highest(&lasts[0]);
    let conclusions = [("slow at first", leads), ("ends no better", !apart)];
    let mut beside = Published::new();
    for (i, (row, best, _)) in published.into_iter().enumerate() {
        let experiment = format!("{row}: {}", STARTS[i].0);
        beside.push(&experiment, best, (&all[i], 0), conclusions[i]);
    }
    say!(nb);
    nb.table("published", beside.table());
}

fn lowest(values: &[Float]) -> Float {
    values.iter().copied().fold(Float::MAX, Float::min)
}

fn highest(values: &[Float]) -> Float {
    values.iter().copied().fold(Float::MIN, Float::max)
}

/// The first epoch in which the mean over the seeds is at least `level`.
fn catches_up(histories: &[History<1>], level: Float) -> usize {
    let curves: Vec<_> = histories.iter().map(|history| accuracies(history, 0)).collect();
    let at = |epoch: usize| mean(&curves.iter().map(|curve| curve[epoch]).collect::<Vec<_>>());
    (0..curves[0].len()).find(|&epoch| at(epoch) >= level).map_or(0, |epoch| epoch + 1)
}
