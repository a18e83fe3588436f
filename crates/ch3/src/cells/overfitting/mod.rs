//! Page: *Overfitting*. A thousand images learned by heart.

mod best_of_many;
mod by_heart;
mod few_and_many;
mod stopping;

use notebook::{Cell, CellResult, Notebook, Stop, cell, parameters, say};
use numerics::Float;

use super::curves::training_and_test;
use super::known;
use super::training::{History, largest, plain, train};
use crate::{Examples, Recipe};

pub(super) use best_of_many::CHOOSING;
pub(super) use by_heart::{CONFIDENCE, RANDOM_LABELS, WEIGHTS};
pub(super) use few_and_many::FEW_AND_MANY;
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
