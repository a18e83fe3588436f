//! Invented images, and what they are worth.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, DigitGrid, Plot, Role, Series};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::Float;

use super::training::{
    BATCH, History, IMAGES, Run, accuracies, as_told, epochs, eta, hidden, lambda, last,
    percent, seeds, spread, trainer,
};
use crate::data::Data;
use crate::expansion::{Distortion, rotated, with_shifts};
use crate::regularization::Regularization;

const IMAGE: Parameter =
    Parameter::integer("image", 0, 0..=49_999, "which training image is distorted");

pub(super) const VARIANTS: Cell = Cell {
    name: "variants",
    title: "One image becomes many",
    pace: Pace::Instant,
    parameters: &[IMAGE, Parameter::seed(7)],
    run: variants,
};

fn variants(nb: &mut Notebook) -> CellResult {
    let training = &nb.data()?.training;
    let image = nb.integer("image");
    let one = Dataset::new(
        training.pixels(image).to_vec(),
        training.labels()[image..=image].to_vec(),
    );
    let one = one.map_err(|error| Stop::from(error.to_string()))?;
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
            let made = how.apply(&one, nb.seed(), epoch);
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

/// Where the images of an epoch come from.
#[derive(Clone, Copy)]
enum Diet {
    /// The same in every epoch.
    Plain,
    /// The same and their shifts, five times as many.
    Shifts,
    /// Distorted in other ways in every epoch.
    Fresh(Distortion),
}

const DIETS: [(&str, &str, Diet, Role); 4] = [
    ("plain", "as they are", Diet::Plain, Role::First),
    ("shifts", "and their shifts", Diet::Shifts, Role::Second),
    ("affine", "affine, new each epoch", Diet::Fresh(Distortion::AFFINE), Role::Third),
    ("elastic", "elastic, new each epoch", Diet::Fresh(Distortion::ELASTIC), Role::Fourth),
];

impl Diet {
    /// How many different images there are, of so many that they are made from.
    fn different(self, images: usize, epochs: usize) -> usize {
        match self {
            Diet::Plain => images,
            Diet::Shifts => 5 * images,
            Diet::Fresh(_) => epochs * images,
        }
    }
}

pub(super) const FEW: Cell = Cell {
    name: "few-images-expanded",
    title: "A thousand images, and more made from them",
    pace: Pace::Seconds,
    parameters: &[IMAGES, epochs(100), eta(0.5), lambda(0.1), BATCH, seeds(3)],
    run: |nb| compare(nb, nb.integer("images"), 30),
};

pub(super) const ALL: Cell = Cell {
    name: "all-images-expanded",
    title: "Fifty thousand images, and more made from them",
    pace: Pace::Long,
    parameters: &[hidden(100), epochs(30), eta(0.1), lambda(5.0), BATCH, seeds(3)],
    run: |nb| compare(nb, 50_000, nb.integer("hidden")),
};

/// The same network on each diet. All see the same number of images.
fn compare(nb: &mut Notebook, images: usize, hidden: usize) -> CellResult {
    let mnist = nb.data()?;
    let (training, epochs) = (mnist.training.first(images), nb.integer("epochs"));
    let sets = [&Data::from(&mnist.validation), &Data::from(&mnist.test)];
    let mut table = Table::new(["training images", "different ones", "validation", "test"]);
    let subject = format!("Test accuracy of 784-{hidden}-10, seed 1, with invented images");
    let x = format!("images seen, in units of {}", training.len());
    let mut plot = Plot::new(subject, x, Axis::new("accuracy, %"));
    for (key, name, diet, role) in DIETS {
        let mut histories = vec![];
        for seed in 1..=nb.integer("seeds") as u64 {
            let run = Run { sizes: &[784, hidden, 10], seed, ..as_told(nb) };
            histories.push(learn(nb, run, &training, diet, sets, name)?);
        }
        let [validation, test] = [0, 1].map(|set| last(&histories, set));
        nb.value(format!("{key}_mean"), mean(&test));
        if test.len() > 1 {
            nb.value(format!("{key}_sd"), standard_deviation(&test));
        }
        let different = diet.different(training.len(), epochs).to_string();
        table.push([name.to_owned(), different, spread(&validation), spread(&test)]);
        let curve = (1..).zip(accuracies(&histories[0], 1));
        let curve =
            curve.map(|(scored, accuracy)| ((scored * every(epochs)) as Float, accuracy));
        plot = plot.series(Series::line(role, name, curve).ends());
    }
    say!(nb, "Images read correctly, %, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("diets", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// After how many passes a network is scored: about ten times in all, and only when all shifts have
/// been seen equally often.
fn every(epochs: usize) -> usize {
    epochs.div_ceil(10).next_multiple_of(5)
}

/// Trains a new network on a diet, and scores it now and then on each of the sets.
fn learn<const SETS: usize>(
    nb: &mut Notebook,
    run: Run,
    images: &Dataset,
    diet: Diet,
    sets: [&Data; SETS],
    before: &str,
) -> Result<History<SETS>, Stop> {
    let (data, times) = match diet {
        Diet::Shifts => (Data::from(&with_shifts(images)), 5),
        _ => (Data::from(images), 1),
    };
    let lambda = nb.real("lambda") * times as Float;
    let run = Run { regularization: Regularization::L2(lambda), ..run };
    let mut trainer = trainer(run, &data)?;
    let mut history = vec![];
    for epoch in 1..=run.epochs / times {
        let trained = match diet {
            Diet::Fresh(how) => {
                trainer.epoch_on(&Data::from(&how.apply(images, run.seed, epoch as u64)))
            }
            _ => trainer.next().expect("a training goes on"),
        };
        trained.map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
        let passes = epoch * times;
        let mut news = format!("{before}, seed {}", run.seed);
        if passes.is_multiple_of(every(run.epochs)) {
            let scores = sets.map(|set| trainer.score(set));
            news += &format!(": {:.2} %", percent(scores[SETS - 1]));
            history.push(scores);
        }
        nb.progress(passes, run.epochs, news)?;
    }
    Ok(history)
}
