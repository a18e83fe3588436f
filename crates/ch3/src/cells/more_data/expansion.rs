//! Invented images, and what they are worth.

use ch1::statistics::Sample;
use figures::{Axis, DigitGrid, Plot, Role, Series};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{Histories, History, plain};
use crate::expansion::{rotated, shifted, with_shifts};
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
    let six = (image..training.len()).find(|&i| training.label(i) == 6).unwrap_or(image);
    for degrees in [0.0, 15.0, 45.0, 90.0, 180.0] {
        let image = rotated(training.pixels(six), degrees);
        turned = turned.image(&image, format!("{degrees}°"));
    }
    nb.figure("turned", turned.draw());
    let (mean, most) = changed(training);
    say!(
        nb,
        "A shift by a pixel to the left changes {mean:.0} numbers on average, {most} at most."
    );
    values!(nb, shifted_mean = mean, shifted_most = most);
    Ok(())
}

/// How many of an image's numbers a shift by one pixel to the left changes: on average, and at most.
fn changed(images: &Dataset) -> (Float, usize) {
    let changed = (0..images.len()).map(|i| {
        let (old, new) = (images.pixels(i), shifted(images.pixels(i), 0, -1));
        old.iter().zip(&new).filter(|(old, new)| old != new).count()
    });
    let (sum, most) = changed.fold((0, 0), |(sum, most), n| (sum + n, n.max(most)));
    (sum as Float / images.len() as Float, most)
}

/// What a network learns from.
#[derive(Clone, Copy)]
struct Diet {
    /// For the names of values, in words, and its role in the figure.
    key: &'static str,
    name: &'static str,
    role: Option<Role>,
    /// What becomes of the images, and how many times as many real ones they are.
    expansion: Expansion,
    real: usize,
}

/// The same images, and what is made from them.
const INVENTED: [Diet; 4] = [
    made("plain", "as they are", Expansion::None, Role::First),
    made("shifts", "and their shifts", Expansion::Shifts, Role::Second),
    made("affine", "affine, new each epoch", Expansion::Affine, Role::Third),
    made("elastic", "elastic, new each epoch", Expansion::Elastic, Role::Fourth),
];

/// More real images.
const REAL: [Diet; 2] =
    [more("twice", "twice as many real", 2), more("five", "five times as many real", 5)];

const fn made(key: &'static str, name: &'static str, expansion: Expansion, role: Role) -> Diet {
    Diet { key, name, role: Some(role), expansion, real: 1 }
}

const fn more(key: &'static str, name: &'static str, real: usize) -> Diet {
    Diet { key, name, role: None, expansion: Expansion::None, real }
}

impl Diet {
    /// How many times as many images an epoch has. Its weight decay counts as often.
    fn times(self) -> usize {
        if self.expansion == Expansion::Shifts { 5 } else { self.real }
    }

    /// How many different images there are in so many passes over the images that all is made from.
    fn different(self, images: usize, passes: usize) -> usize {
        match self.expansion {
            Expansion::None | Expansion::Shifts => self.times() * images,
            Expansion::Affine | Expansion::Elastic => passes * images,
        }
    }
}

parameters! { Few { images = 1_000, epochs = 100, eta = 0.5, lambda = 0.1, batch = 10, seeds = 3 } }

pub(crate) const FEW: Cell = cell! {
    "few-images-expanded", Seconds, "A thousand images, and more made from them"; few(Few)
};

fn few(nb: &mut Notebook, p: Few) -> CellResult {
    let Few { images, epochs, eta, lambda, batch, seeds } = p;
    let recipe =
        Recipe { epochs, eta, regularization: Regularization::L2(lambda), batch, ..plain() };
    let diets = [&INVENTED[..], &REAL].concat();
    compare(nb, images.min(10_000), seeds, &recipe, &diets)
}

parameters! { All { hidden = 100, epochs = 30, eta = 0.1, lambda = 5.0, batch = 10, seeds = 3 } }

pub(crate) const ALL: Cell = cell! {
    "all-images-expanded", Long, "Fifty thousand images, and more made from them"; all(All)
};

fn all(nb: &mut Notebook, p: All) -> CellResult {
    let All { hidden, epochs, eta, lambda, batch, seeds } = p;
    let (sizes, regularization) = (vec![784, hidden, 10], Regularization::L2(lambda));
    let recipe = Recipe { sizes, epochs, eta, regularization, batch, ..plain() };
    compare(nb, 50_000, seeds, &recipe, &INVENTED)
}

/// The same network on each diet. All see the same number of images.
fn compare(
    nb: &mut Notebook,
    images: usize,
    seeds: usize,
    recipe: &Recipe,
    diets: &[Diet],
) -> CellResult {
    let (mnist, epochs, hidden) = (nb.data()?, recipe.epochs, recipe.sizes[1]);
    let sets = [&mnist.validation, &mnist.test].map(Examples::from);
    let mut table = Table::new(["training images", "different ones", "validation", "test"]);
    let subject = format!("Test accuracy of 784-{hidden}-10, seed 1, with invented images");
    let x = format!("images seen, in units of {images}");
    let mut plot = Plot::new(subject, x, Axis::new("accuracy, %"));
    let mut tested = vec![];
    for &diet in diets {
        let Diet { key, name, role, real, .. } = diet;
        let training = mnist.training.first(real * images);
        let histories = notebook::seeds(seeds).map(|seed| {
            learn(nb, diet, &Recipe { seed, ..recipe.clone() }, &training, sets.each_ref())
        });
        let histories = Histories(histories.collect::<Result<_, Stop>>()?);
        let (validation, test) = (histories.last(0), histories.last(1));
        values!(nb, "{key}_mean" = test.average());
        if test.len() > 1 {
            values!(nb, "{key}_sd" = test.deviation());
        }
        table.push(row![name, diet.different(images, epochs), validation, test]);
        tested.push((key, test));
        let curve = (1..).zip(histories.0[0].accuracies(1));
        let curve = curve.map(|(i, read)| ((i * every(epochs)).min(epochs) as Float, read));
        if let Some(role) = role {
            plot = plot.series(Series::line(role, name, curve).ends());
        }
    }
    say!(nb, "Images read correctly, %, over {seeds} seeds:\n");
    nb.table("diets", table);
    differences(nb, &tested);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// What the test images say of some pairs of diets.
fn differences(nb: &mut Notebook, tested: &[(&str, Sample)]) {
    let mut differences = Differences::new();
    for (new, old) in [
        ("shifts", "plain"),
        ("affine", "shifts"),
        ("elastic", "shifts"),
        ("elastic", "affine"),
        ("elastic", "twice"),
        ("elastic", "five"),
    ] {
        let of = |diet| tested.iter().find(|(key, _)| *key == diet).map(|(_, test)| test);
        if let (Some(a), Some(b)) = (of(new), of(old)) {
            let (key, name) = (format!("{new}_{old}"), format!("{new} and {old}"));
            differences.push(nb, (&key, &name), a, b);
        }
    }
    say!(nb, "\nTest images, seed by seed:\n");
    nb.table("differences", differences.table());
}

/// After how many passes a network is scored, beside the last: about ten times in all, and only when
/// all images have been seen equally often.
fn every(epochs: usize) -> usize {
    epochs.div_ceil(10).next_multiple_of(5)
}

/// Trains a new network, and scores it now and then on each of the sets. There is at least one epoch.
fn learn<const SETS: usize>(
    nb: &mut Notebook,
    diet: Diet,
    recipe: &Recipe,
    images: &Dataset,
    sets: [&Examples; SETS],
) -> Result<History<SETS>, Stop> {
    let (passes, times) = (recipe.epochs, diet.times());
    let regularization = match recipe.regularization {
        Regularization::L2(lambda) => Regularization::L2(lambda * times as Float),
        other => other,
    };
    let (expansion, epochs) = (diet.expansion, (passes / times).max(1));
    let recipe = Recipe { expansion, regularization, epochs, ..recipe.clone() };
    let mut trainer = Trainer::new(&recipe, Lessons::new(images, expansion))?;
    let mut history = vec![];
    while let Some(epoch) = trainer.next() {
        epoch?;
        let done = trainer.record().len() * times;
        let mut news = format!("{}, seed {}", diet.name, recipe.seed);
        if done.is_multiple_of(every(passes)) || trainer.is_over() {
            let scores = sets.map(|set| trainer.score(set));
            news += &format!(": {:.2} %", scores[SETS - 1].percent());
            history.push(scores);
        }
        nb.progress(done.min(passes), passes, news)?;
    }
    Ok(History(history))
}
