//! A thousand images with weight decay: what they cost without the penalty, and the penalty beside it.

use figures::{Axis, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use crate::cells::curves::training_and_test;
use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::published::Published;
use crate::cells::training::{History, largest, plain, train_seeds};
use crate::{Examples, Recipe, Regularization, Trainer};

parameters! {
    Small { epochs = 400, eta = 0.5, lambda = 0.1, batch = 10, images = 1_000, seed = 7 }
}

pub(crate) const SMALL: Cell = cell! {
    "weight-decay", Seconds, "The same thousand images with weight decay"; small(Small)
};

fn small(nb: &mut Notebook, p: Small) -> CellResult {
    let Small { epochs, eta, lambda, batch, images, seed } = p;
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training.first(images), &mnist.test].map(Examples::from);
    let regularization = Regularization::L2(lambda);
    let recipe = Recipe { regularization, epochs, eta, batch, seed, ..plain() };
    let mut trainer = Trainer::new(&recipe, &training)?;
    let (mut history, mut penalties) = (History(vec![]), vec![]);
    while let Some(epoch) = trainer.next() {
        epoch?;
        let net = trainer.net();
        history.0.push([&training, &test].map(|set| net.score(set)));
        penalties.push(regularization.penalty(net, training.len()));
        let [_, test] = history.last();
        nb.progress(penalties.len(), epochs, format!("{} / {}", test.correct, test.of))?;
    }
    report(nb, &history, &penalties);
    let subject = "Accuracy on the images that are learned and on others, with weight decay";
    let accuracy = training_and_test(subject, "accuracy, %", &history, |score| score.percent());
    nb.figure("accuracy", accuracy);
    let subject = "Cost without the penalty, and the penalty";
    let cost = |set| from_index(1, history.of(set).map(|score| score.cost));
    let plot = Plot::new(subject, "epoch", Axis::new("cost"))
        .series(Series::line(Role::Training, "training", cost(0)).ends())
        .series(Series::line(Role::Test, "test", cost(1)).ends())
        .series(Series::line(Role::Third, "penalty", from_index(1, penalties)).ends());
    nb.figure("cost", plot.draw());
    Ok(())
}

fn report(nb: &mut Notebook, history: &History<2>, penalties: &[Float]) {
    let [seen, test] = history.last();
    let of_test: Vec<Float> = history.of(1).map(|score| -score.cost).collect();
    let (cheapest, lowest) = largest(&of_test);
    let (first, last) = (penalties[0], penalties[penalties.len() - 1]);
    say!(nb, "training images read:  {:.2} %", seen.percent());
    say!(nb, "test images read:      {:.2} %", test.percent());
    say!(
        nb,
        "cost on test images:   {:.3}, at best {:.3} after epoch {cheapest}",
        test.cost,
        -lowest
    );
    say!(nb, "penalty:               {last:.3}, after the first epoch {first:.3}");
    values!(nb, test_last = test.percent(), gap = seen.percent() - test.percent());
    values!(nb, test_cost_first = -of_test[0], test_cost_last = test.cost);
    values!(nb, test_cost_lowest = -lowest, cost_lowest_epoch = cheapest);
    values!(nb, penalty_first = first, penalty_last = last);
}

parameters! {
    SmallSeeds { epochs = 400, eta = 0.5, lambda = 0.1, batch = 10, images = 1_000, seeds = 3 }
}

pub(crate) const SMALL_SEEDS: Cell = cell! {
    "decay-small", Long, "A thousand images with and without weight decay, over seeds";
    small_seeds(SmallSeeds)
};

fn small_seeds(nb: &mut Notebook, p: SmallSeeds) -> CellResult {
    let SmallSeeds { epochs, eta, lambda, batch, images, seeds } = p;
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training.first(images), &mnist.test].map(Examples::from);
    let recipe = Recipe { epochs, eta, batch, ..plain() };
    let without = train_seeds(nb, seeds, &recipe, &training, [&test], "λ = 0, ")?;
    let recipe = Recipe { regularization: Regularization::L2(lambda), ..recipe };
    let with = train_seeds(nb, seeds, &recipe, &training, [&test], "L2, ")?;
    let best_without = without.best(0).average();
    let gain = with.best(0).average() - best_without;
    let (low, clear) = (best_without < 85.0, (3.0..7.0).contains(&gain));
    let mut published = Published::new();
    published.push("λ = 0", "82.27", (&without, 0), ("below 85 %", low));
    published.push("λ = 0.1", "87.10", (&with, 0), ("about 5 more", clear));
    say!(nb, "Test images read correctly, in percent, {seeds} seeds:\n");
    nb.table("published", published.table());
    let mut differences = Differences::new();
    let (with, without) = (with.last(0), without.last(0));
    differences.push(nb, ("decay", "λ = 0.1 and λ = 0"), &with, &without);
    say!(nb, "\nAfter the last epoch, seed by seed:\n");
    nb.table("differences", differences.table());
    values!(nb, gain, with_last = with.average(), without_last = without.average());
    Ok(())
}
