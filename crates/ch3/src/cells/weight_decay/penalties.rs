//! No penalty, L2 and L1, with all training images.

use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};

use crate::cells::curves::training_and_test;
use crate::cells::known;
use crate::cells::published::Published;
use crate::cells::training::{Histories, plain, train_seeds};
use crate::{Examples, Recipe, Regularization};

/// The penalties that are compared: name, key, price.
pub(super) const COMPARED: [(&str, &str, Regularization); 3] = [
    ("none", "none", Regularization::None),
    ("L2, λ = 5", "l2", Regularization::L2(5.0)),
    ("L1, λ = 1", "l1", Regularization::L1(1.0)),
];

parameters! { Penalties { epochs = 30, eta = 0.5, batch = 10, seeds = 3 } }

pub(crate) const PENALTIES: Cell = cell! {
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
        nb.value(format!("{key}_last"), unseen.mean());
        nb.value(format!("{key}_sd"), unseen.deviation());
        nb.value(format!("{key}_gap"), histories.gap().mean());
        table.push(row![name, seen, unseen, histories.gap()]);
    }
    nb.table("gaps", table);
}

/// Nielsen's numbers and conclusions beside ours. A lead counts if it is more than both deviations.
fn published(nb: &mut Notebook, all: &[Histories<2>]) {
    let none = all[0].best(1);
    let mut table = Published::new();
    for ((name, _, regularization), histories) in COMPARED.into_iter().zip(all) {
        let best = histories.best(1);
        let more = best.mean() - none.mean() > best.deviation() + none.deviation();
        let gap = histories.gap().mean();
        let (result, conclusion) = match regularization {
            Regularization::None => ("95.33", ("gap of 2 to 3", (2.0..3.0).contains(&gap))),
            Regularization::L2(_) => ("96.49", ("more than none", more)),
            Regularization::L1(_) => ("96.66", ("more than none", more)),
        };
        table.push(name, result, (histories, 1), conclusion);
    }
    nb.table("published", table.table());
}
