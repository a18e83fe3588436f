//! Six optimizers on the same network, each at its own learning rate and beside it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use ch1::cells::luck;
use ch1::statistics::Sample;
use figures::{Axis, Figure, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, powf};

use super::{ADAGRAD, ADAM, MOMENTUM, NESTEROV, RMSPROP};
use crate::cells::curves::mean_accuracy;
use crate::cells::known;
use crate::cells::training::{Histories, History, plain};
use crate::search::try_all;
use crate::{Examples, Initializer, Recipe, Rule, Trainer};

/// A runner: its name and key, what it is, and the learning rate with which the search for its best begins.
type Runner = (&'static str, &'static str, Rule, Float);

const RUNNERS: [Runner; 6] = [
    ("descent", "descent", Rule::Descent, 1.0),
    ("momentum", "momentum", Rule::Momentum(MOMENTUM), 0.1),
    ("Nesterov", "nesterov", Rule::Nesterov(NESTEROV), 0.1),
    ("AdaGrad", "adagrad", Rule::AdaGrad(ADAGRAD), 0.1),
    ("RMSProp", "rmsprop", Rule::RmsProp(RMSPROP), 0.01),
    ("Adam", "adam", Rule::Adam(ADAM), 0.01),
];

parameters! { Race { images = 10_000, epochs = 10, batch = 100, seeds = 6 } }

pub(crate) const RACE: Cell = cell! {
    "optimizer-race", Seconds, "Six optimizers read digits, each at its best learning rate and beside it";
    race(Race)
};

/// By these seeds the best learning rate is chosen; others compare.
const CHOOSING: u64 = 3;
/// The learning rates that are compared, in units of the best one.
const BESIDE: [(Float, &str); 5] =
    [(0.25, "quarter"), (0.5, "half"), (1.0, "best"), (2.0, "double"), (4.0, "fourfold")];

/// What came of a learning rate: for each seed, the scores on the validation images after each epoch and,
/// in the end, the cost on the training images and the accuracy on the test images.
struct Reached {
    runs: Histories<1>,
    cost: Sample,
    test: Sample,
}

/// What all runners share.
struct Course {
    usual: Recipe,
    training: Examples,
    validation: Examples,
    test: Examples,
}

impl Course {
    /// Trains a network for each of these seeds, several at a time.
    fn run(&self, optimizer: Rule, eta: Float, seeds: &[u64]) -> Result<Reached, Stop> {
        let train = |&seed: &u64| -> Result<(History<1>, Float, Float), Stop> {
            let recipe = Recipe { optimizer, eta, seed, ..self.usual.clone() };
            let mut trainer = Trainer::new(&recipe, &self.training)?;
            let mut history = vec![];
            while let Some(scores) = trainer.monitor([&self.validation]).next() {
                history.push(scores?);
            }
            let net = trainer.into_best();
            let (cost, test) =
                (net.score(&self.training).cost, net.score(&self.test).percent());
            Ok((History(history), cost, test))
        };
        let runs = try_all(seeds, train).into_iter().collect::<Result<Vec<_>, Stop>>()?;
        let ends = runs.iter().map(|&(_, cost, test)| (cost, test));
        let (cost, test): (Vec<Float>, Vec<Float>) = ends.unzip();
        let runs = runs.into_iter().map(|(history, ..)| history).collect();
        Ok(Reached { runs: Histories(runs), cost: cost.into(), test: test.into() })
    }

    /// The best learning rate, to a factor of two: from the first one it goes on as long as the validation images
    /// gain.
    fn best_rate(&self, optimizer: Rule, first: Float) -> Result<Float, Stop> {
        let choosing: Vec<u64> = (1..=CHOOSING).collect();
        let rate = |power: i32| first * powf(2.0, Float::from(power));
        let mut reached = BTreeMap::new();
        let mut best = 0;
        loop {
            for power in best - 1..=best + 1 {
                if let Entry::Vacant(untried) = reached.entry(power) {
                    let runs = self.run(optimizer, rate(power), &choosing)?.runs;
                    untried.insert(runs.last(0).average());
                }
            }
            let (&highest, _) =
                reached.iter().max_by(|a, b| a.1.total_cmp(b.1)).expect("three at least");
            if highest == best {
                return Ok(rate(best));
            }
            best = highest;
        }
    }
}

fn race(nb: &mut Notebook, p: Race) -> CellResult {
    let (mnist, Race { images, epochs, batch, seeds }) = (nb.data()?, p);
    let usual = Recipe { initializer: Initializer::Scaled, epochs, batch, ..plain() };
    let training = Examples::from(&mnist.training.first(images));
    let [validation, test] = [&mnist.validation, &mnist.test].map(Examples::from);
    let course = Course { usual, training, validation, test };
    let comparing: Vec<u64> = (CHOOSING + 1..=CHOOSING + seeds as u64).collect();
    let mut all: Vec<(Float, Vec<Reached>)> = vec![];
    for (i, (name, key, optimizer, first)) in RUNNERS.into_iter().enumerate() {
        nb.progress(i, RUNNERS.len(), name)?;
        let best = course.best_rate(optimizer, first)?;
        let beside = BESIDE.map(|(share, _)| course.run(optimizer, share * best, &comparing));
        values!(nb, "{key}_eta" = best);
        all.push((best, beside.into_iter().collect::<Result<_, Stop>>()?));
    }
    values!(nb, descent_over_adam = all[0].0 / all[5].0);
    say!(
        nb,
        "784-30-10, {images} images, {epochs} epochs, mini-batches of {batch}, {seeds} seeds. Each at its best η, and"
    );
    say!(nb, "what it reads of the test images; difference from descent:\n");
    let results = results(nb, &all);
    nb.table("results", results);
    say!(
        nb,
        "\nValidation images read at the best η and beside it. The loss is how much less that is at the"
    );
    say!(nb, "four other rates, on average; difference from the loss of descent:\n");
    let beside = beside(nb, &all);
    nb.table("beside", beside);
    nb.figure("epochs", curves(&all));
    nb.figure("beside", forgiving(&all));
    Ok(())
}

/// What each reached with its best rate, compared with descent on the test images.
fn results(nb: &mut Notebook, all: &[(Float, Vec<Reached>)]) -> Table {
    let headings = [
        "optimizer",
        "η",
        "first epoch",
        "last epoch",
        "training cost",
        "test",
        "difference",
        "p",
    ];
    let mut table = Table::new(headings);
    for ((name, key, ..), (eta, reached)) in RUNNERS.into_iter().zip(all) {
        let Reached { runs, cost, test } = &reached[2];
        let (first, last) = (runs.after(0, 1), runs.last(0));
        let samples = [("first", &first), ("last", &last), ("cost", cost), ("test", test)];
        for (what, sample) in samples {
            nb.sample(format!("{key}_{what}"), sample);
        }
        let descent = &all[0].1[2];
        let other = (key != "descent").then_some(descent);
        let early = other.map(|other| other.runs.after(0, 1));
        luck::compared(nb, &format!("{key}_first"), &first, early.as_ref());
        let judged =
            luck::compared(nb, &format!("{key}_test"), test, other.map(|other| &other.test));
        let row = row![name, eta, first, last, "{cost:.3}", test];
        table.push(row.into_iter().chain(judged));
    }
    table
}

/// What each reads on average of the validation images at the five rates, and how much a wrong rate costs.
fn beside(nb: &mut Notebook, all: &[(Float, Vec<Reached>)]) -> Table {
    let rates = ["optimizer", "¼ η", "½ η", "η", "2 η", "4 η"];
    let mut table = Table::new(rates.into_iter().chain(["loss", "difference", "p"]));
    let last = |reached: &Reached| reached.runs.last(0);
    let losses = |reached: &[Reached]| -> Sample {
        let at: Vec<Sample> = reached.iter().map(last).collect();
        let loss = |i: usize| at[2][i] - (at[0][i] + at[1][i] + at[3][i] + at[4][i]) / 4.0;
        (0..at[2].len()).map(loss).collect()
    };
    let of_descent = losses(&all[0].1);
    for ((name, key, ..), (_, reached)) in RUNNERS.into_iter().zip(all) {
        let loss = losses(reached);
        nb.sample(format!("{key}_loss"), &loss);
        let other = (key != "descent").then_some(&of_descent);
        let judged = luck::compared(nb, &format!("{key}_loss"), &loss, other);
        for ((_, rate), there) in BESIDE.iter().zip(reached) {
            let lost = last(&reached[2]).minus(&last(there));
            values!(nb, "{key}_{rate}_lost" = lost.average());
        }
        let means = reached.iter().map(|reached| format!("{:.2}", last(reached).average()));
        let row = [name.to_owned()].into_iter().chain(means).chain([loss.to_string()]);
        table.push(row.chain(judged));
    }
    table
}

fn curves(all: &[(Float, Vec<Reached>)]) -> Figure {
    let subject = "Validation accuracy, each with its best learning rate, mean over the seeds";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    for (role, i) in SHOWN {
        plot = plot.series(mean_accuracy(role, RUNNERS[i].0, &all[i].1[2].runs));
    }
    plot.draw()
}

/// The runners that are drawn.
const SHOWN: [(Role, usize); 4] =
    [(Role::First, 0), (Role::Second, 2), (Role::Third, 4), (Role::Fourth, 5)];

fn forgiving(all: &[(Float, Vec<Reached>)]) -> Figure {
    let subject =
        "Validation accuracy after the last epoch, with the best learning rate and beside it";
    let x = Axis::new("η, in units of the best").log();
    let mut plot = Plot::new(subject, x, Axis::new("accuracy, %"));
    for (role, i) in SHOWN {
        let points = BESIDE.iter().zip(&all[i].1).map(|((share, _), reached)| {
            let last = reached.runs.last(0);
            (*share, last.average(), last.deviation())
        });
        plot = plot.series(Series::mean_band(role, RUNNERS[i].0, points).markers());
    }
    plot.draw()
}
