//! Page: *Overfitting*. A thousand images learned by heart, and the gap between
//! what is learned and what is understood.

mod best_of_many;
mod by_heart;
mod pencil;
mod stopping;

use notebook::{Cell, CellResult, Notebook, Stop, cell, parameters, say};
use numerics::Float;

use super::curves::training_and_test;
use super::differences::Differences;
use super::known;
use super::published::Published;
use super::training::{Histories, History, largest, plain, train, train_seeds};
use crate::{Examples, Recipe};

pub(super) use best_of_many::CHOOSING;
pub(super) use by_heart::{CONFIDENCE, RANDOM_LABELS, WEIGHTS};
pub(super) use pencil::PENCIL;
pub(super) use stopping::{EARLY, MISLED};

parameters! { Overfitting { epochs = 400, eta = 0.5, batch = 10, images = 1_000, seed = 7 } }

pub(super) const OVERFITTING: Cell = cell! {
    "overfitting", Seconds, "A thousand images, learned by heart"; overfitting(Overfitting)
};

fn overfitting(nb: &mut Notebook, p: Overfitting) -> CellResult {
    let Overfitting { epochs, eta, batch, images, seed } = p;
    let history = learn(nb, &Recipe { epochs, eta, batch, seed, ..plain() }, images)?;
    let [[first, first_test], [last, last_test]] = [history.0[0], history.last()];
    nb.value("images", images);
    nb.value("training_cost_first", first.cost);
    nb.value("training_cost_last", last.cost);
    nb.value("test_first", first_test.percent());
    nb.value("test_cost_last", last_test.cost);
    let (lowest, cost) = cheapest(&history);
    nb.value("test_cost_lowest", cost);
    nb.value("test_at_lowest_cost", history.0[lowest - 1][1].percent());
    let tenth = history.0[epochs.div_ceil(10) - 1][1].percent();
    nb.value("test_creep", last_test.percent() - tenth);
    nb.value("all_read_epoch", all_read(&history).unwrap_or(epochs));
    Ok(())
}

/// Learns the first images by a recipe and reports it; the history has these images and the test
/// images.
pub(super) fn learn(
    nb: &mut Notebook,
    recipe: &Recipe,
    images: usize,
) -> Result<History<2>, Stop> {
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training.first(images), &mnist.test].map(Examples::from);
    let (_, history) = train(nb, recipe, &training, [&training, &test], "")?;
    report(nb, &history);
    let subject = "Accuracy on the images that are learned and on others";
    let accuracy = training_and_test(subject, "accuracy, %", &history, |score| score.percent());
    nb.figure("accuracy", accuracy);
    let subject = "Cost on the images that are learned and on others";
    nb.figure("cost", training_and_test(subject, "cost", &history, |score| score.cost));
    Ok(history)
}

/// The first epoch after which all training images are read.
fn all_read(history: &History<2>) -> Option<usize> {
    let all = history.of(0).position(|seen| seen.correct == seen.of);
    all.map(|before| before + 1)
}

/// The epoch in which the test images cost least, and what they cost.
fn cheapest(history: &History<2>) -> (usize, Float) {
    let (epoch, cost) = largest(&history.of(1).map(|test| -test.cost).collect::<Vec<_>>());
    (epoch, -cost)
}

fn report(nb: &mut Notebook, history: &History<2>) {
    let [seen, unseen] = history.last().map(|score| score.percent());
    let (best_epoch, best) = largest(&history.accuracies(1));
    let (cheapest, lowest) = cheapest(history);
    let [_, test] = history.last();
    let learned = match all_read(history) {
        Some(epoch) => format!("all from epoch {epoch}"),
        None => "never all".to_owned(),
    };
    say!(nb, "training images read:  {seen:.2} %, {learned}");
    say!(
        nb,
        "test images read:      {unseen:.2} %, at best {best:.2} % after epoch {best_epoch}"
    );
    say!(
        nb,
        "cost on test images:   {:.3}, at best {lowest:.3} after epoch {cheapest}",
        test.cost
    );
    nb.value("test_last", unseen);
    nb.value("test_best", best);
    nb.value("test_best_epoch", best_epoch);
    nb.value("gap", seen - unseen);
    nb.value("cost_lowest_epoch", cheapest);
}

parameters! {
    FewAndMany {
        few: usize = 400 in 1..=5_000, "epochs with 1,000 images",
        many: usize = 30 in 1..=5_000, "epochs with 50,000 images",
        eta = 0.5,
        batch = 10,
        seeds = 3,
    }
}

pub(super) const FEW_AND_MANY: Cell = cell! {
    "few-and-many", Long, "A thousand images or fifty thousand"; few_and_many(FewAndMany)
};

fn few_and_many(nb: &mut Notebook, p: FewAndMany) -> CellResult {
    let few = learn_seeds(nb, p, 1_000, p.few)?;
    let many = learn_seeds(nb, p, nb.data()?.training.len(), p.many)?;
    say!(nb, "Images read correctly in %, over {} seeds:\n", p.seeds);
    published(nb, &few, &many);
    say!(nb, "\ngap in the last epoch:  {}, {}\n", few.gap(), many.gap());
    let mut table = Differences::new();
    table.push(nb, ("test", "test, 50,000 minus 1,000"), &many.last(1), &few.last(1));
    table.push(nb, ("gaps", "gap, 1,000 minus 50,000"), &few.gap(), &many.gap());
    nb.table("differences", table.table());
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
fn learn_seeds(
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
    let above = many.last(1).average() > 90.0;
    let closer = many.gap().average() < few.gap().average() / 3.0;
    let mut table = Published::new();
    table.push("1,000: test", "82.27", (few, 1), ("below 90 %", stuck));
    table.push("50,000: test", "95.33", (many, 1), ("above 90 %", above));
    table.push("50,000: training", "97.86", (many, 0), ("gap much smaller", closer));
    nb.table("published", table.table());
}
