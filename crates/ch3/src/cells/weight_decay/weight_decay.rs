//! What a price on large weights does to cost and accuracy.

use ch1::statistics::{mean, standard_deviation};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, powf};

use super::curves::training_and_test;
use super::overfitting::run;
use super::published::Published;
use super::training::{
    BATCH, History, IMAGES, Run, as_told, best, epochs, eta, gaps, highest, lambda, last,
    lowest, percent, seeds, spread, train_seeds,
};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::objective::Objective;
use crate::regularization::Regularization;

pub(super) const FACTOR: Cell = Cell {
    name: "decay-factor",
    title: "What is left of a weight after a step, and after an epoch",
    pace: Pace::Instant,
    parameters: &[BATCH],
    run: factor,
};

fn factor(nb: &mut Notebook) -> CellResult {
    let batch = nb.integer("batch");
    let mut table = Table::new(["η", "λ", "n", "1 − ηλ/n", "left after an epoch"]);
    let mut refused = vec![];
    for (eta, lambda, n) in [
        (0.5, 0.1, 1_000),
        (0.5, 0.1, 50_000),
        (0.5, 5.0, 50_000),
        (0.5, 5.0, 1_000),
        (10.0, 1_000.0, 50_000),
        (10.0, 1_000.0, 1_000),
        (100.0, 20.0, 1_000),
    ] {
        let [factor, left] = match Regularization::L2(lambda).decay(eta, n) {
            Ok(factor) => {
                let steps = n.div_ceil(batch) as Float;
                [factor.to_string(), format!("{:.3}", powf(factor, steps))]
            }
            Err(error) => {
                refused.push(error);
                ["refused".to_owned(), "–".to_owned()]
            }
        };
        table.push([eta.to_string(), lambda.to_string(), n.to_string(), factor, left]);
    }
    say!(nb, "Mini-batches of {batch}:");
    say!(nb);
    nb.table("factors", table);
    for error in refused {
        say!(nb);
        say!(nb, "error: {}", error.to_string().replace(" 1 − ηλ/n", "\n  1 − ηλ/n"));
    }
    Ok(())
}

pub(super) const SMALL: Cell = Cell {
    name: "weight-decay",
    title: "The same thousand images with weight decay",
    pace: Pace::Seconds,
    parameters: &[epochs(400), eta(0.5), lambda(0.1), BATCH, IMAGES, Parameter::seed(7)],
    run: |nb| {
        let lambda = nb.real("lambda");
        run(nb, Regularization::L2(lambda))
    },
};

pub(super) const SMALL_SEEDS: Cell = Cell {
    name: "decay-small",
    title: "A thousand images with and without weight decay, over seeds",
    pace: Pace::Long,
    parameters: &[epochs(400), eta(0.5), lambda(0.1), BATCH, IMAGES, seeds(3)],
    run: small_seeds,
};

fn small_seeds(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(nb.integer("images")));
    let test = Data::from(&mnist.test);
    let plain = as_told(nb);
    let decayed = Run { regularization: Regularization::L2(nb.real("lambda")), ..plain };
    let (seeds, sets) = (nb.integer("seeds"), [&test]);
    let without = train_seeds(nb, seeds, plain, &training, sets, "λ = 0, ")?;
    let with = train_seeds(nb, seeds, decayed, &training, sets, "L2, ")?;
    let mut published = Published::new();
    let gain = mean(&best(&with, 0)) - mean(&best(&without, 0));
    let low = mean(&best(&without, 0)) < 85.0;
    published.push("λ = 0", "82.27", (&without, 0), ("below 85 %", low));
    let clear = (3.0..7.0).contains(&gain);
    published.push("λ = 0.1", "87.10", (&with, 0), ("about 5 more", clear));
    say!(nb, "Test images read correctly, in percent, {seeds} seeds:");
    say!(nb);
    nb.table("published", published.table());
    nb.value("gain", gain);
    nb.value("with_last", mean(&last(&with, 0)));
    nb.value("without_last", mean(&last(&without, 0)));
    Ok(())
}

/// The penalties that are compared: name, key, price.
pub(super) const COMPARED: [(&str, &str, Regularization); 3] = [
    ("none", "none", Regularization::None),
    ("L2, λ = 5", "l2", Regularization::L2(5.0)),
    ("L1, λ = 1", "l1", Regularization::L1(1.0)),
];

pub(super) const PENALTIES: Cell = Cell {
    name: "penalties",
    title: "All training images: no penalty, L2 and L1, over seeds",
    pace: Pace::Long,
    parameters: &[epochs(30), eta(0.5), BATCH, seeds(3)],
    run: penalties,
};

fn penalties(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training);
    let part = Data::from(&mnist.training.first(10_000));
    let test = Data::from(&mnist.test);
    let seeds = nb.integer("seeds");
    let mut all = vec![];
    for (name, _, regularization) in COMPARED {
        let (run, before) = (Run { regularization, ..as_told(nb) }, format!("{name}, "));
        all.push(train_seeds(nb, seeds, run, &training, [&part, &test], &before)?);
    }
    say!(nb, "784-30-10, {seeds} seeds, after the last epoch:");
    say!(nb);
    in_the_end(nb, &all);
    say!(nb);
    say!(nb, "Test images read correctly, in percent:");
    say!(nb);
    published(nb, &all);
    let subject = "Accuracy with L2, λ = 5, and 50,000 training images, seed 1";
    nb.figure("accuracy", training_and_test(subject, "accuracy, %", &all[1][0], percent));
    Ok(())
}

/// What is read of the training images and of the test images after the last epoch.
fn in_the_end(nb: &mut Notebook, all: &[Vec<History<2>>]) {
    let mut table = Table::new(["penalty", "training", "test", "gap"]);
    for ((name, key, _), histories) in COMPARED.into_iter().zip(all) {
        let [seen, unseen] = [0, 1].map(|set| last(histories, set));
        let gap = gaps(histories);
        table.push([name.to_owned(), spread(&seen), spread(&unseen), spread(&gap)]);
        nb.value(format!("{key}_last"), mean(&unseen));
        nb.value(format!("{key}_sd"), standard_deviation(&unseen));
        nb.value(format!("{key}_gap"), mean(&gap));
    }
    nb.table("gaps", table);
}

/// Nielsen's numbers and conclusions beside ours. A lead counts if it is more than both deviations.
fn published(nb: &mut Notebook, all: &[Vec<History<2>>]) {
    let none = best(&all[0], 1);
    let mut table = Published::new();
    for ((name, _, regularization), histories) in COMPARED.into_iter().zip(all) {
        let best = best(histories, 1);
        let lead = mean(&best) - mean(&none);
        let more = lead > standard_deviation(&best) + standard_deviation(&none);
        let gap = mean(&gaps(histories));
        let (result, conclusion) = match regularization {
            Regularization::None => ("95.33", ("gap of 2 to 3", (2.0..3.0).contains(&gap))),
            Regularization::L2(_) => ("96.49", ("more than none", more)),
            Regularization::L1(_) => ("96.66", ("more than none", more)),
        };
        table.push(name, result, (histories, 1), conclusion);
    }
    nb.table("published", table.table());
}

pub(super) const HUNDRED: Cell = Cell {
    name: "decay-hundred",
    title: "A hundred hidden neurons with weight decay",
    pace: Pace::Long,
    parameters: &[epochs(60), lambda(5.0), BATCH, seeds(3)],
    run: hundred,
};

fn hundred(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let (epochs, seeds) = (nb.integer("epochs"), nb.integer("seeds"));
    let fast = Run {
        sizes: &[784, 100, 10],
        regularization: Regularization::L2(nb.real("lambda")),
        epochs: epochs.div_ceil(2),
        batch: nb.integer("batch"),
        ..Run::PLAIN
    };
    let slow = Run { eta: 0.1, epochs, ..fast };
    let scaled = Run { initializer: Initializer::Scaled, ..slow };
    let mut published = Published::new();
    let mut first: Option<Float> = None;
    for (name, key, result, run) in [
        ("η = 0.5", "fast", "97.92", fast),
        ("η = 0.1", "slow", "98.04", slow),
        ("η = 0.1, scaled", "scaled", "98.04", scaled),
    ] {
        let before = format!("{name}, ");
        let runs: Vec<History<1>> =
            train_seeds(nb, seeds, run, &training, [&validation], &before)?;
        let mean = mean(&best(&runs, 0));
        let conclusion = match first {
            None => ("above 97.5", mean > 97.5),
            Some(first) => ("more", mean > first),
        };
        published.push(name, result, (&runs, 0), conclusion);
        first.get_or_insert(mean);
        nb.value(format!("{key}_best"), mean);
    }
    say!(nb, "784-100-10, validation images read correctly, in percent, {seeds} seeds:");
    say!(nb);
    nb.table("published", published.table());
    Ok(())
}

pub(super) const STUCK: Cell = Cell {
    name: "stuck-runs",
    title: "Runs that get stuck, with and without weight decay",
    pace: Pace::Long,
    parameters: &[epochs(10), eta(3.0), lambda(5.0), BATCH, seeds(6)],
    run: stuck,
};

fn stuck(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, test) = (Data::from(&mnist.training), Data::from(&mnist.test));
    let (seeds, lambda) = (nb.integer("seeds"), nb.real("lambda"));
    let mut table = Table::new(["network", "λ", "lowest", "highest", "mean ± sd"]);
    for sizes in [&[784, 10][..], &[784, 100, 10]] {
        for (key, lambda) in [("without", 0.0), ("with", lambda)] {
            let run = Run {
                sizes,
                objective: Objective::QUADRATIC,
                regularization: Regularization::L2(lambda),
                ..as_told(nb)
            };
            let before = format!("λ = {lambda}, ");
            let histories = train_seeds(nb, seeds, run, &training, [&test], &before)?;
            let accuracies = last(&histories, 0);
            let (lowest, highest) = (lowest(&accuracies), highest(&accuracies));
            let layers = sizes.len();
            nb.value(format!("{key}_{layers}_lowest"), lowest);
            nb.value(format!("{key}_{layers}_mean"), mean(&accuracies));
            let name = sizes.iter().map(usize::to_string).collect::<Vec<_>>().join("-");
            let [lowest, highest] = [lowest, highest].map(|percent| format!("{percent:.2}"));
            table.push([name, lambda.to_string(), lowest, highest, spread(&accuracies)]);
        }
    }
    say!(nb, "Quadratic cost, {seeds} seeds, test images read correctly, in percent:");
    say!(nb);
    nb.table("runs", table);
    Ok(())
}
