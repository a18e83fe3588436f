//! Invented images, and what they are worth.

use figures::{Axis, DigitGrid, Plot, Role, Series};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::known;
use crate::cells::training::{Histories, History, plain};
use crate::expansion::{rotated, with_shifts};
use crate::{Distortion, Examples, Expansion, Lessons, Recipe, Regularization, Trainer};

parameters! {
    Variants { image: usize = 0 in 0..=49_999, "which training image is distorted", seed = 7 }
}

pub(crate) const VARIANTS: Cell = cell! {
    "variants", Instant, "One image becomes many"; variants(Variants)
};

fn variants(nb: &mut Notebook, Variants { image, seed }: Variants) -> CellResult {
    let training = &nb.data()?.training;
    let label = training.labels()[image];
    let one = Dataset::new(training.pixels(image).to_vec(), vec![label])?;
    let shifts = with_shifts(&one);
    let mut grid = DigitGrid::new("A digit and images made from it", 5);
    for (i, name) in ["as it is", "up", "down", "left", "right"].iter().enumerate() {
        grid = grid.image(shifts.pixels(i), *name);
    }
    let too_far = Distortion { elastic: 120.0, rotation: 60.0, ..Distortion::ELASTIC };
    for (name, how) in
        [("affine", Distortion::AFFINE), ("elastic", Distortion::ELASTIC), ("too far", too_far)]
    {
        for epoch in 1..=5 {
            let made = how.apply(&one, seed, epoch);
            grid = grid.image(made.pixels(0), if epoch == 1 { name } else { "" });
        }
    }
    nb.figure("grid", grid.draw());
    let mut turned = DigitGrid::new("A digit 6, turned further and further", 5);
    let six = (0..training.len()).find(|&i| training.label(i) == 6).unwrap_or_default();
    for degrees in [0.0, 15.0, 45.0, 90.0, 180.0] {
        let image = rotated(training.pixels(six), degrees);
        turned = turned.image(&image, format!("{degrees}°"));
    }
    nb.figure("turned", turned.draw());
    Ok(())
}

/// What becomes of the images: as the name of values, in words, and its role in the figure.
const DIETS: [(&str, &str, Expansion, Role); 4] = [
    ("plain", "as they are", Expansion::None, Role::First),
    ("shifts", "and their shifts", Expansion::Shifts, Role::Second),
    ("affine", "affine, new each epoch", Expansion::Affine, Role::Third),
    ("elastic", "elastic, new each epoch", Expansion::Elastic, Role::Fourth),
];

/// How many different images there are in all epochs, of so many that they are made from.
fn different(diet: Expansion, images: usize, epochs: usize) -> usize {
    match diet {
        Expansion::None => images,
        Expansion::Shifts => 5 * images,
        Expansion::Affine | Expansion::Elastic => epochs * images,
    }
}

parameters! { Few { images = 1_000, epochs = 100, eta = 0.5, lambda = 0.1, batch = 10, seeds = 3 } }

pub(crate) const FEW: Cell = cell! {
    "few-images-expanded", Seconds, "A thousand images, and more made from them"; few(Few)
};

fn few(nb: &mut Notebook, p: Few) -> CellResult {
    let Few { images, epochs, eta, lambda, batch, seeds } = p;
    let regularization = Regularization::L2(lambda);
    compare(nb, images, seeds, &Recipe { epochs, eta, regularization, batch, ..plain() })
}

parameters! { All { hidden = 100, epochs = 30, eta = 0.1, lambda = 5.0, batch = 10, seeds = 3 } }

pub(crate) const ALL: Cell = cell! {
    "all-images-expanded", Long, "Fifty thousand images, and more made from them"; all(All)
};

fn all(nb: &mut Notebook, p: All) -> CellResult {
    let All { hidden, epochs, eta, lambda, batch, seeds } = p;
    let (sizes, regularization) = (vec![784, hidden, 10], Regularization::L2(lambda));
    let recipe = Recipe { sizes, epochs, eta, regularization, batch, ..plain() };
    compare(nb, 50_000, seeds, &recipe)
}

/// The same network on each diet. All see the same number of images.
fn compare(nb: &mut Notebook, images: usize, seeds: usize, recipe: &Recipe) -> CellResult {
    let mnist = nb.data()?;
    let (training, epochs) = (mnist.training.first(images), recipe.epochs);
    let sets = [&mnist.validation, &mnist.test].map(Examples::from);
    let mut table = Table::new(["training images", "different ones", "validation", "test"]);
    let hidden = recipe.sizes[1];
    let subject = format!("Test accuracy of 784-{hidden}-10, seed 1, with invented images");
    let x = format!("images seen, in units of {}", training.len());
    let mut plot = Plot::new(subject, x, Axis::new("accuracy, %"));
    for (key, name, expansion, role) in DIETS {
        let histories = notebook::seeds(seeds).map(|seed| {
            let recipe = Recipe { expansion, seed, ..recipe.clone() };
            learn(nb, recipe, &training, sets.each_ref(), name)
        });
        let histories = Histories(histories.collect::<Result<_, Stop>>()?);
        let (validation, test) = (histories.last(0), histories.last(1));
        values!(nb, "{key}_mean" = test.average());
        if test.len() > 1 {
            values!(nb, "{key}_sd" = test.deviation());
        }
        table.push(row![name, different(expansion, training.len(), epochs), validation, test]);
        let curve = (1..).zip(histories.0[0].accuracies(1));
        let curve =
            curve.map(|(i, accuracy)| ((i * every(epochs)).min(epochs) as Float, accuracy));
        plot = plot.series(Series::line(role, name, curve).ends());
    }
    say!(nb, "Images read correctly, %, over {seeds} seeds:\n");
    nb.table("diets", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// After how many passes a network is scored, beside the last: about ten times in all, and only when
/// all shifts have been seen equally often.
fn every(epochs: usize) -> usize {
    epochs.div_ceil(10).next_multiple_of(5)
}

/// Trains a new network, and scores it now and then on each of the sets. An epoch of shifts counts as
/// five, and so does its weight decay; there is at least one.
fn learn<const SETS: usize>(
    nb: &mut Notebook,
    recipe: Recipe,
    images: &Dataset,
    sets: [&Examples; SETS],
    before: &str,
) -> Result<History<SETS>, Stop> {
    let (passes, seed) = (recipe.epochs, recipe.seed);
    let times = if recipe.expansion == Expansion::Shifts { 5 } else { 1 };
    let regularization = match recipe.regularization {
        Regularization::L2(lambda) => Regularization::L2(lambda * times as Float),
        other => other,
    };
    let recipe = Recipe { regularization, epochs: (passes / times).max(1), ..recipe };
    let mut trainer = Trainer::new(&recipe, Lessons::new(images, recipe.expansion))?;
    let mut history = vec![];
    while let Some(epoch) = trainer.next() {
        epoch?;
        let done = trainer.record().len() * times;
        let mut news = format!("{before}, seed {seed}");
        if done.is_multiple_of(every(passes)) || trainer.is_over() {
            let scores = sets.map(|set| trainer.score(set));
            news += &format!(": {:.2} %", scores[SETS - 1].percent());
            history.push(scores);
        }
        nb.progress(done.min(passes), passes, news)?;
    }
    Ok(History(history))
}
