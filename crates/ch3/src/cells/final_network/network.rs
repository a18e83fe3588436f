//! The final network: five of it, their vote, and what each of its parts is worth.

use ch1::network::argmax;
use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Bars, DigitGrid, Plot, Role};
use mnist::Dataset;
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Pace, Stop, Table, say};
use numerics::Float;

use super::curves::mean_accuracy;
use super::training::{
    BATCH, History, Run, differences, epochs, eta, over_seeds, percent, seeds, spread, trainer,
};
use crate::activation::Activation;
use crate::data::Data;
use crate::dropout::Dropout;
use crate::expansion::Distortion;
use crate::initializer::Initializer;
use crate::model::Model;
use crate::network::Network;
use crate::objective::Objective;
use crate::optimizer::{Nesterov, Rule};
use crate::schedule::Schedule;
use crate::score::binomial_deviation;

// ANCHOR: recipe
/// A training run, and how its images are distorted, anew in every epoch.
#[derive(Clone, Copy)]
struct Recipe {
    run: Run<'static>,
    distortion: Distortion,
}

/// The recipe of the final network for so many epochs.
fn recipe(epochs: usize) -> Recipe {
    Recipe {
        run: Run {
            sizes: &[784, 800, 10],
            hidden: Activation::Relu,
            objective: Objective::SOFTMAX,
            initializer: Initializer::He,
            eta: 0.1,
            schedule: Schedule::Cosine { epochs: epochs as u64 },
            epochs,
            ..Run::PLAIN
        },
        distortion: Distortion::ELASTIC,
    }
}
// ANCHOR_END: recipe

/// Trains a new network by a recipe; gives it with its scores on the validation images, epoch by epoch.
fn cook(
    nb: &mut Notebook,
    Recipe { run, distortion }: Recipe,
    validation: &Data,
    before: &str,
) -> Result<(Network, History<1>), Stop> {
    let images = &nb.data()?.training;
    let data = Data::from(images);
    let mut trainer = trainer(run, &data)?;
    let mut history = vec![];
    for epoch in 1..=run.epochs as u64 {
        let eta = run.schedule.eta(run.eta, epoch);
        trainer.set_eta(eta).map_err(|refused| refused.to_string())?;
        let distorted = match distortion {
            Distortion::NONE => None,
            _ => Some(Data::from(&distortion.apply(images, run.seed, epoch))),
        };
        let trained = trainer.epoch_on(distorted.as_ref().unwrap_or(&data));
        trained.map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
        let score = trainer.score(validation);
        let news = format!("{before}seed {}: {} / {}", run.seed, score.correct, score.of);
        nb.progress(epoch as usize, run.epochs, news)?;
        history.push([score]);
    }
    Ok((trainer.network, history))
}

pub(super) const FINAL: Cell = Cell {
    name: "final-network",
    title: "The final network, five times, and their vote",
    pace: Pace::Long,
    parameters: &[epochs(20), eta(0.1), BATCH, seeds(5)],
    run: final_network,
};

fn final_network(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let [training, validation, test] =
        [&mnist.training, &mnist.validation, &mnist.test].map(Data::from);
    let mut table = Table::new(["seed", "training", "validation", "test", "misread", "hash"]);
    let (mut networks, mut histories) = (vec![], vec![]);
    let lists = over_seeds(nb, |nb, seed| {
        let Recipe { run, distortion } = recipe(nb.integer("epochs"));
        let (eta, batch) = (nb.real("eta"), nb.integer("batch"));
        let told = Recipe { run: Run { eta, batch, seed, ..run }, distortion };
        let (network, history) = cook(nb, told, &validation, "")?;
        let scores = [&training, &validation, &test].map(|set| network.score(set));
        let mut row = vec![seed.to_string()];
        row.extend(scores.map(|score| format!("{:.2} %", percent(score))));
        row.push((scores[2].of - scores[2].correct).to_string());
        let model = Model { network: network.clone(), training: None };
        row.push(model.hash()[..8].to_owned());
        table.push(row);
        networks.push(network);
        histories.push(history);
        Ok(scores.map(percent))
    })?;
    say!(nb, "784-800-10, ReLU, softmax; elastic distortions; η from {} to 0:", nb.real("eta"));
    say!(nb);
    nb.table("seeds", table);
    say!(nb);
    for (name, accuracies) in ["training", "validation", "test"].iter().zip(&lists) {
        say!(nb, "{:<11} {} %", format!("{name}:"), spread(accuracies));
        nb.value(format!("{name}_mean"), mean(accuracies));
        nb.value(format!("{name}_sd"), standard_deviation(accuracies));
    }
    let luck = 100.0 * binomial_deviation(mean(&lists[2]) / 100.0, test.len());
    let n = test.len();
    say!(nb, "other {n} test images would have given other numbers: ± {luck:.2} %");
    nb.value("luck", luck);
    let subject = "Accuracy of the final network on the validation images";
    let plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    nb.figure(
        "validation",
        plot.series(mean_accuracy(Role::Validation, "validation", &histories)).draw(),
    );
    vote(nb, &networks, &mnist.test, &test)
}

/// The answers of several networks together: the mean of their outputs.
fn vote(nb: &mut Notebook, networks: &[Network], images: &Dataset, test: &Data) -> CellResult {
    let outputs: Vec<Array2<Float>> =
        networks.iter().map(|network| network.outputs(test)).collect();
    let wrong = |outputs: &Array2<Float>, i| argmax(outputs.row(i)) != images.label(i);
    let mut together = Array2::zeros(outputs[0].dim());
    for outputs in &outputs {
        together += outputs;
    }
    let all = 0..images.len();
    let by_vote = all.clone().filter(|&i| wrong(&together, i)).count();
    let by_some = all.clone().filter(|&i| outputs.iter().any(|a| wrong(a, i))).count();
    let by_all: Vec<usize> = all.filter(|&i| outputs.iter().all(|a| wrong(a, i))).collect();
    say!(nb);
    say!(nb, "test images misread by the vote: {by_vote}");
    say!(nb, "by at least one network: {by_some}; by each of them: {}", by_all.len());
    nb.value("vote_wrong", by_vote);
    nb.value("vote_percent", 100.0 - 100.0 * by_vote as Float / images.len() as Float);
    nb.value("some_wrong", by_some);
    nb.value("all_wrong", by_all.len());
    let grid = DigitGrid::new(
        "Test images that every one of the networks misreads: digit → answer of the first",
        8,
    );
    let shown = by_all.iter().fold(grid, |grid, &i| {
        let caption = format!("{} → {}", images.label(i), argmax(outputs[0].row(i)));
        grid.image(images.pixels(i), caption)
    });
    nb.figure("misread", shown.draw());
    Ok(())
}

/// The key of its values, its name, its short name in a figure, and what it changes.
type Change = (&'static str, &'static str, &'static str, fn(Recipe) -> Recipe);

fn with_run(recipe: Recipe, change: fn(Run<'static>) -> Run<'static>) -> Recipe {
    Recipe { run: change(recipe.run), ..recipe }
}

const WHOLE: Change = ("whole", "the final network", "all", |recipe| recipe);

/// One part taken away, or replaced by what chapter 1 had, with the η that then serves best.
const WITHOUT: [Change; 7] = [
    ("bends", "no bends: affine only", "affine", |recipe| Recipe {
        distortion: Distortion::AFFINE,
        ..recipe
    }),
    ("distortion", "no distortion", "plain images", |recipe| Recipe {
        distortion: Distortion::NONE,
        ..recipe
    }),
    ("schedule", "η stays 0.1", "η stays", |recipe| {
        with_run(recipe, |run| Run { schedule: Schedule::Constant, ..run })
    }),
    ("relu", "sigmoid neurons", "sigmoid", |recipe| {
        with_run(recipe, |run| Run {
            hidden: Activation::Sigmoid,
            initializer: Initializer::Scaled,
            eta: 0.5,
            ..run
        })
    }),
    ("wide", "100 hidden neurons", "100 hidden", |recipe| {
        with_run(recipe, |run| Run { sizes: &[784, 100, 10], ..run })
    }),
    ("start", "large start", "large start", |recipe| {
        with_run(recipe, |run| Run { initializer: Initializer::Large, eta: 0.01, ..run })
    }),
    ("cost", "quadratic cost", "old cost", |recipe| {
        with_run(recipe, |run| Run { objective: Objective::QUADRATIC, eta: 1.0, ..run })
    }),
];

/// One thing more that this chapter has taught.
const WITH: [Change; 3] = [
    ("dropout", "and dropout, p = 0.2", "dropout", |recipe| {
        with_run(recipe, |run| Run { dropout: Dropout::new(0.2).expect("0.2 < 1"), ..run })
    }),
    ("nesterov", "and Nesterov, m = 50", "Nesterov", |recipe| {
        with_run(recipe, |run| Run {
            optimizer: Rule::Nesterov(Nesterov { mu: 0.9 }),
            eta: 0.05,
            batch: 50,
            ..run
        })
    }),
    ("deep", "784-800-400-10", "two layers", |recipe| {
        with_run(recipe, |run| Run { sizes: &[784, 800, 400, 10], ..run })
    }),
];

pub(super) const ABLATION: Cell = Cell {
    name: "ablation",
    title: "The final network without each of its parts",
    pace: Pace::Long,
    parameters: &[epochs(20), seeds(3)],
    run: ablation,
};

fn ablation(nb: &mut Notebook) -> CellResult {
    let wrong = compare(nb, &WITHOUT)?;
    // The bar of the large start would be four times as high as all others.
    let bars =
        [WHOLE].iter().chain(&WITHOUT).zip(wrong).filter(|((key, ..), _)| *key != "start");
    let (names, wrong): (Vec<_>, Vec<_>) =
        bars.map(|((_, _, short, _), wrong)| (*short, wrong)).unzip();
    let subject = "Test images misread, mean over the seeds";
    let plot = Bars::new(subject, "change", Axis::new("images of 10,000"), names);
    nb.figure("wrong", plot.group(Role::Test, "test", wrong).values().draw());
    Ok(())
}

pub(super) const ADDITIONS: Cell = Cell {
    name: "additions",
    title: "The final network and one thing more",
    pace: Pace::Long,
    parameters: &[epochs(20), seeds(3)],
    run: |nb| compare(nb, &WITH).map(drop),
};

/// Trains the final network and each of its changes, all from the same seeds. Returns how many test images each
/// misreads on average, the final network first.
fn compare(nb: &mut Notebook, changes: &[Change]) -> Result<Vec<Float>, Stop> {
    let headings =
        ["change", "η", "validation", "test", "test images misread", "more than final"];
    let mut table = Table::new(headings);
    let (mut reference, mut means) = (None, vec![]);
    for (key, name, _, change) in [WHOLE].iter().chain(changes) {
        let recipe = change(recipe(nb.integer("epochs")));
        let [validation, test] = judged(nb, recipe, name)?;
        let wrong: Vec<Float> =
            test.iter().map(|accuracy| 100.0 * (100.0 - accuracy)).collect();
        let more = differences(&wrong, reference.get_or_insert_with(|| wrong.clone()));
        nb.value(format!("{key}_validation"), mean(&validation));
        nb.value(format!("{key}_test"), mean(&test));
        nb.value(format!("{key}_wrong"), mean(&wrong));
        nb.value(format!("{key}_more"), mean(&more));
        nb.value(format!("{key}_more_sd"), standard_deviation(&more));
        table.push([
            (*name).to_owned(),
            recipe.run.eta.to_string(),
            spread(&validation),
            spread(&test),
            format!("{:.0}", mean(&wrong)),
            format!("{:+.0} ± {:.0}", mean(&more), standard_deviation(&more)),
        ]);
        means.push(mean(&wrong));
    }
    let seeds = nb.integer("seeds");
    say!(
        nb,
        "Images read correctly, in percent, over {seeds} seeds; and misread ones, of 10,000:"
    );
    say!(nb);
    nb.table("changes", table);
    nb.value("seeds", seeds);
    Ok(means)
}

/// For each seed, the accuracy on the validation images and on the test images.
fn judged(nb: &mut Notebook, recipe: Recipe, name: &str) -> Result<[Vec<Float>; 2], Stop> {
    let mnist = nb.data()?;
    let (validation, test) = (Data::from(&mnist.validation), Data::from(&mnist.test));
    over_seeds(nb, |nb, seed| {
        let recipe = Recipe { run: Run { seed, ..recipe.run }, ..recipe };
        let (network, _) = cook(nb, recipe, &validation, &format!("{name}, "))?;
        Ok([&validation, &test].map(|set| percent(network.score(set))))
    })
}
