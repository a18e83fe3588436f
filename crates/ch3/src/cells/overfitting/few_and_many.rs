//! A thousand images and fifty thousand: the gap between what is learned and what is understood.

use notebook::{Cell, CellResult, Notebook, Stop, cell, parameters, say};

use crate::cells::curves::training_and_test;
use crate::cells::known;
use crate::cells::published::Published;
use crate::cells::training::{Histories, plain, train_seeds};
use crate::{Examples, Recipe};

parameters! {
    FewAndMany {
        few: usize = 400 in 1..=5_000, "epochs with 1,000 images",
        many: usize = 30 in 1..=5_000, "epochs with 50,000 images",
        eta = 0.5,
        batch = 10,
        seeds = 3,
    }
}

pub(crate) const FEW_AND_MANY: Cell = cell! {
    "few-and-many", Long, "A thousand images or fifty thousand"; few_and_many(FewAndMany)
};

fn few_and_many(nb: &mut Notebook, p: FewAndMany) -> CellResult {
    let few = learn(nb, p, 1_000, p.few)?;
    let many = learn(nb, p, nb.data()?.training.len(), p.many)?;
    say!(nb, "Images read correctly in %, over {} seeds:\n", p.seeds);
    published(nb, &few, &many);
    say!(nb, "\ngap in the last epoch:  {}, {}", few.gap(), many.gap());
    for (name, histories) in [("few", &few), ("many", &many)] {
        nb.value(format!("{name}_test"), histories.last(1).to_string());
        nb.value(format!("{name}_test_best"), histories.best(1).to_string());
        nb.value(format!("{name}_training"), histories.last(0).to_string());
        nb.value(format!("{name}_gap"), histories.gap().to_string());
    }
    let subject = "Accuracy with 50,000 training images, seed 1";
    let accuracy =
        training_and_test(subject, "accuracy, %", &many.0[0], |score| score.percent());
    nb.figure("accuracy", accuracy);
    Ok(())
}

/// Learns from the first images; the histories have these images and the test images.
fn learn(
    nb: &mut Notebook,
    FewAndMany { eta, batch, seeds, .. }: FewAndMany,
    images: usize,
    epochs: usize,
) -> Result<Histories<2>, Stop> {
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training.first(images), &mnist.test].map(Examples::from);
    let recipe = Recipe { epochs, eta, batch, ..plain() };
    let before = format!("{images} images, ");
    train_seeds(nb, seeds, &recipe, &training, [&training, &test], &before)
}

/// Nielsen's numbers and conclusions beside ours.
fn published(nb: &mut Notebook, few: &Histories<2>, many: &Histories<2>) {
    let stuck = few.best(1).highest() < 90.0 && few.last(0).lowest() == 100.0;
    let above = many.last(1).mean() > 90.0;
    let closer = many.gap().mean() < few.gap().mean() / 3.0;
    let mut table = Published::new();
    table.push("1,000: test", "82.27", (few, 1), ("below 90 %", stuck));
    table.push("50,000: test", "95.33", (many, 1), ("above 90 %", above));
    table.push("50,000: training", "97.86", (many, 0), ("gap much smaller", closer));
    nb.table("published", table.table());
}
