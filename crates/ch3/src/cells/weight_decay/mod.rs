//! Page: *Weight decay: L2 and L1*. What a price on large weights does to cost and accuracy.

pub(super) mod pencil;
pub(super) mod thousand;
pub(super) mod weights;

use ch1::luck::Paired;
use ch1::statistics::Sample;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, powf};

use super::curves::training_and_test;
use super::differences::Differences;
use super::known;
use super::published::Published;
use super::training::{Histories, plain, train_seeds};
use crate::{Examples, Initializer, Objective, Recipe, Regularization};

pub(super) use weights::WEIGHTS;

parameters! { Factor { batch = 10 } }

pub(super) const FACTOR: Cell = cell! {
    "decay-factor", Instant, "What is left of a weight after a step, and after an epoch";
    factor(Factor)
};

fn factor(nb: &mut Notebook, Factor { batch }: Factor) -> CellResult {
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
        match Regularization::L2(lambda).decay(eta, n) {
            Ok(factor) => {
                let left = powf(factor, n.div_ceil(batch) as Float);
                table.push(row![eta, lambda, n, factor, "{left:.3}"]);
            }
            Err(error) => {
                refused.push(error);
                table.push(row![eta, lambda, n, "refused", "–"]);
            }
        }
    }
    say!(nb, "Mini-batches of {batch}:\n");
    nb.table("factors", table);
    for error in refused {
        say!(nb, "\nerror: {}", error.to_string().replace(" 1 − ηλ/n", "\n  1 − ηλ/n"));
    }
    Ok(())
}

/// The penalties that are compared: name, key, price.
pub(super) const COMPARED: [(&str, &str, Regularization); 3] = [
    ("none", "none", Regularization::None),
    ("L2, λ = 5", "l2", Regularization::L2(5.0)),
    ("L1, λ = 1", "l1", Regularization::L1(1.0)),
];

parameters! { Penalties { epochs = 30, eta = 0.5, batch = 10, seeds = 3 } }

pub(super) const PENALTIES: Cell = cell! {
    "penalties", Long, "All training images: no penalty, L2 and L1, over seeds";
    penalties(Penalties)
};

fn penalties(nb: &mut Notebook, p: Penalties) -> CellResult {
    let Penalties { epochs, eta, batch, seeds } = p;
    let mnist = nb.data()?;
    let [training, part, test] =
        [&mnist.training, &mnist.training.first(10_000), &mnist.test].map(Examples::from);
    let mut all = vec![];
    for (name, _, regularization) in COMPARED {
        let recipe = Recipe { regularization, epochs, eta, batch, ..plain() };
        let before = format!("{name}, ");
        all.push(train_seeds(nb, seeds, &recipe, &training, [&part, &test], &before)?);
    }
    say!(nb, "784-30-10, {seeds} seeds, after the last epoch:\n");
    in_the_end(nb, &all);
    say!(nb, "\nTest images read correctly, in percent:\n");
    published(nb, &all);
    let [last, best] = [Histories::<2>::last, Histories::best]
        .map(|of| all.iter().map(|runs| of(runs, 1)).collect::<Vec<_>>());
    let mut differences = Differences::new();
    differences.push(nb, ("l2", "L2 and none, last epoch"), &last[1], &last[0]);
    differences.push(nb, ("l2_best", "L2 and none, best epoch"), &best[1], &best[0]);
    differences.push(nb, ("l1", "L1 and none, last epoch"), &last[2], &last[0]);
    differences.push(nb, ("l1_l2", "L1 and L2, last epoch"), &last[2], &last[1]);
    say!(nb, "\nSeed by seed:\n");
    nb.table("differences", differences.table());
    let subject = "Accuracy with L2, λ = 5, and 50,000 training images, seed 1";
    let accuracy =
        training_and_test(subject, "accuracy, %", &all[1].0[0], |score| score.percent());
    nb.figure("accuracy", accuracy);
    Ok(())
}

/// What is read of the training images and of the test images after the last epoch.
fn in_the_end(nb: &mut Notebook, all: &[Histories<2>]) {
    let mut table = Table::new(["penalty", "training", "test", "gap"]);
    for ((name, key, _), histories) in COMPARED.into_iter().zip(all) {
        let [seen, unseen] = [0, 1].map(|set| histories.last(set));
        nb.value(format!("{key}_last"), unseen.average());
        nb.value(format!("{key}_sd"), unseen.deviation());
        nb.value(format!("{key}_gap"), histories.gap().average());
        table.push(row![name, seen, unseen, histories.gap()]);
    }
    nb.table("gaps", table);
}

/// Whether the new way is ahead, seed by seed, by more than chance is likely to make.
fn ahead(new: &Sample, old: &Sample) -> bool {
    new.len() > 1 && Paired::new(new, old).is_shown() && new.average() > old.average()
}

/// Nielsen's numbers and conclusions beside ours.
fn published(nb: &mut Notebook, all: &[Histories<2>]) {
    let none = all[0].best(1);
    let mut table = Published::new();
    for ((name, _, regularization), histories) in COMPARED.into_iter().zip(all) {
        let more = ahead(&histories.best(1), &none);
        let gap = histories.gap().average();
        let (result, conclusion) = match regularization {
            Regularization::None => ("95.33", ("gap of 2 to 3", (2.0..3.0).contains(&gap))),
            Regularization::L2(_) => ("96.49", ("more than none", more)),
            Regularization::L1(_) => ("96.66", ("more than none", more)),
        };
        table.push(name, result, (histories, 1), conclusion);
    }
    nb.table("published", table.table());
}

parameters! { Hundred { epochs = 60, lambda = 5.0, batch = 10, seeds = 3 } }

pub(super) const HUNDRED: Cell = cell! {
    "decay-hundred", Long, "A hundred hidden neurons with weight decay"; hundred(Hundred)
};

fn hundred(nb: &mut Notebook, Hundred { epochs, lambda, batch, seeds }: Hundred) -> CellResult {
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let (sizes, regularization) = (vec![784, 100, 10], Regularization::L2(lambda));
    let slow = Recipe { sizes, regularization, eta: 0.1, epochs, batch, ..plain() };
    let fast = Recipe { eta: 0.5, ..slow.clone() };
    let scaled = Recipe { initializer: Initializer::Scaled, ..slow.clone() };
    let mut all = vec![];
    for (name, recipe) in [("η = 0.5", fast), ("η = 0.1", slow), ("η = 0.1, scaled", scaled)]
    {
        let before = format!("{name}, ");
        all.push(train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?);
    }
    let half = all[0].until(epochs.div_ceil(2));
    let mut published = Published::new();
    for (name, result, runs, conclusion) in [
        (
            "η = 0.5, half as long",
            "97.92",
            &half,
            ("above 97.5", half.best(0).average() > 97.5),
        ),
        ("η = 0.5", "–", &all[0], ("above 97.5", all[0].best(0).average() > 97.5)),
        ("η = 0.1", "98.04", &all[1], ("more", ahead(&all[1].best(0), &half.best(0)))),
        ("η = 0.1, scaled", "98.04", &all[2], ("more", ahead(&all[2].best(0), &half.best(0)))),
    ] {
        published.push(name, result, (runs, 0), conclusion);
    }
    say!(nb, "784-100-10, validation images read correctly, in percent, {seeds} seeds:\n");
    nb.table("published", published.table());
    values!(nb, fast_best = half.best(0).average(), slow_best = all[1].best(0).average());
    values!(nb, scaled_best = all[2].best(0).average());
    equally_long(nb, &all);
    Ok(())
}

/// The three trainings after equally many epochs.
fn equally_long(nb: &mut Notebook, all: &[Histories<1>]) {
    let [fast, slow, scaled] = [0, 1, 2].map(|i| all[i].last(0));
    for (key, last) in [("fast", &fast), ("slow", &slow), ("scaled", &scaled)] {
        nb.sample(format!("{key}_last"), last);
    }
    let mut differences = Differences::new();
    differences.push(nb, ("slow", "η = 0.1 and η = 0.5"), &slow, &fast);
    differences.push(nb, ("start", "η = 0.1: scaled and N(0, 1)"), &scaled, &slow);
    say!(nb, "\nAfter the last epoch, equally many for all, seed by seed:\n");
    nb.table("differences", differences.table());
}

parameters! { Stuck { epochs = 10, eta = 3.0, lambda = 5.0, batch = 10, seeds = 6 } }

pub(super) const STUCK: Cell = cell! {
    "stuck-runs", Long, "Runs that get stuck, with and without weight decay"; stuck(Stuck)
};

fn stuck(nb: &mut Notebook, p: Stuck) -> CellResult {
    let Stuck { epochs, eta, lambda, batch, seeds } = p;
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let mut table = Table::new(["network", "λ", "lowest", "highest", "mean ± sd"]);
    let mut differences = Differences::new();
    for (name, sizes) in [("784-10", vec![784, 10]), ("784-100-10", vec![784, 100, 10])] {
        let (mut both, layers) = (vec![], sizes.len());
        for (key, lambda) in [("without", 0.0), ("with", lambda)] {
            let recipe = Recipe {
                sizes: sizes.clone(),
                objective: Objective::QUADRATIC,
                regularization: Regularization::L2(lambda),
                ..Recipe { epochs, eta, batch, ..plain() }
            };
            let before = format!("λ = {lambda}, ");
            let runs = train_seeds(nb, seeds, &recipe, &training, [&test], &before)?.last(0);
            let (lowest, highest) = (runs.lowest(), runs.highest());
            nb.value(format!("{key}_{layers}_lowest"), lowest);
            nb.value(format!("{key}_{layers}_mean"), runs.average());
            table.push(row![name, lambda, "{lowest:.2}", "{highest:.2}", runs]);
            both.push(runs);
        }
        differences.push(nb, (&format!("decay_{layers}"), name), &both[1], &both[0]);
    }
    say!(nb, "Quadratic cost, {seeds} seeds, test images read correctly, in percent:\n");
    nb.table("runs", table);
    say!(nb, "\nWith weight decay and without, seed by seed:\n");
    nb.table("differences", differences.table());
    Ok(())
}
