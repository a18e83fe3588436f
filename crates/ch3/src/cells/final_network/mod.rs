//! The final network: five of it, their vote, and what each of its parts is worth.
//!
//! Page: *The final network*.

pub(super) mod ablation;
pub(super) mod pencil;

use ch1::luck::sampling_error;
use ch1::network::argmax;
use figures::{Axis, DigitGrid, Figure, Plot, Role};
use mnist::Dataset;
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::curves::mean_accuracy;
use super::known;
use super::training::{Histories, History, over_seeds};
use crate::{
    Checkpoint, Examples, Expansion, Initializer, Lessons, Net, Objective, Recipe, Schedule,
    Trainer, Unit,
};

// ANCHOR: recipe
/// The recipe of the final network for so many epochs.
fn recipe(epochs: usize) -> Recipe {
    Recipe {
        sizes: vec![784, 800, 10],
        hidden: Unit::Relu,
        objective: Objective::SOFTMAX,
        initializer: Initializer::He,
        expansion: Expansion::Elastic,
        eta: 0.1,
        schedule: Schedule::Cosine { epochs: epochs as u64 },
        epochs,
        ..Recipe::default()
    }
}
// ANCHOR_END: recipe

// ANCHOR: train
/// Trains a network by a recipe, as the program does, judged by the validation images after every epoch.
fn train(
    nb: &mut Notebook,
    recipe: &Recipe,
    lessons: Lessons,
    validation: &Examples,
    before: &str,
) -> Result<(Net, History<1>), Stop> {
    let mut trainer = Trainer::new(recipe, lessons)?.judged_by(validation);
    let mut history = vec![];
    for epoch in &mut trainer {
        let Some(score) = epoch?.score else { continue };
        history.push([score]);
        let news = format!("{before}seed {}: {} / {}", recipe.seed, score.correct, score.of);
        nb.progress(history.len(), recipe.epochs, news)?;
    }
    Ok((trainer.into_best(), History(history)))
}
// ANCHOR_END: train

parameters! { Final { epochs = 20, eta = 0.1, batch = 10, seeds = 5 } }

pub(crate) const FINAL: Cell = cell! {
    "final-network", Long, "The final network, five times, and their vote"; final_network(Final)
};

fn final_network(nb: &mut Notebook, p: Final) -> CellResult {
    let mnist = nb.data()?;
    let sets = [&mnist.training, &mnist.validation, &mnist.test].map(Examples::from);
    let mut table = Table::new(["seed", "training", "validation", "test", "misread", "hash"]);
    let (mut networks, mut histories) = (vec![], vec![]);
    let samples = over_seeds(nb, p.seeds, |nb, seed| {
        let recipe = Recipe { eta: p.eta, batch: p.batch, seed, ..recipe(p.epochs) };
        let lessons = Lessons::new(&mnist.training, recipe.expansion);
        let (net, history) = train(nb, &recipe, lessons, &sets[1], "")?;
        nb.trained(net.layers.parameters());
        let scores = sets.each_ref().map(|set| net.score(set));
        let [training, validation, test] = scores.map(|score| score.percent());
        let (wrong, hash) =
            (scores[2].of - scores[2].correct, Checkpoint::from(net.clone()).hash());
        table.push(row![
            seed,
            "{training:.2} %",
            "{validation:.2} %",
            "{test:.2} %",
            wrong,
            hash[..8]
        ]);
        networks.push(net);
        histories.push(history);
        Ok([training, validation, test])
    })?;
    say!(nb, "784-800-10, ReLU, softmax; elastic distortions; η from {} to 0:\n", p.eta);
    nb.table("seeds", table);
    say!(nb);
    for (name, sample) in ["training", "validation", "test"].iter().zip(&samples) {
        say!(nb, "{:<11} {sample} %", format!("{name}:"));
        values!(nb, "{name}_mean" = sample.average(), "{name}_sd" = sample.deviation());
    }
    let n = mnist.test.len();
    let luck = 100.0 * sampling_error(samples[2].average() / 100.0, n);
    say!(nb, "other {n} test images would have given other numbers: ± {luck:.2} %");
    values!(nb, luck);
    nb.figure("validation", drawn(&Histories(histories)));
    vote(nb, &networks, &mnist.test)
}

fn drawn(histories: &Histories<1>) -> Figure {
    let subject = "Accuracy of the final network on the validation images";
    let curve = mean_accuracy(Role::Validation, "validation", histories);
    Plot::new(subject, "epoch", Axis::new("accuracy, %")).series(curve).draw()
}

/// The answers of several networks together: the mean of their outputs.
fn vote(nb: &mut Notebook, networks: &[Net], images: &Dataset) -> CellResult {
    let test = Examples::from(images);
    let outputs: Vec<Array2<Float>> = networks.iter().map(|net| net.outputs(&test)).collect();
    let wrong = |outputs: &Array2<Float>, i| argmax(outputs.row(i)) != images.label(i);
    let mut together = Array2::zeros(outputs[0].dim());
    outputs.iter().for_each(|outputs| together += outputs);
    let all = 0..images.len();
    let by_vote = all.clone().filter(|&i| wrong(&together, i)).count();
    let by_some = all.clone().filter(|&i| outputs.iter().any(|a| wrong(a, i))).count();
    let by_all: Vec<usize> = all.filter(|&i| outputs.iter().all(|a| wrong(a, i))).collect();
    say!(nb, "\ntest images misread by the vote: {by_vote}");
    say!(nb, "by at least one network: {by_some}; by each of them: {}", by_all.len());
    let percent = 100.0 - 100.0 * by_vote as Float / images.len() as Float;
    values!(nb, vote_wrong = by_vote, vote_percent = percent);
    values!(nb, some_wrong = by_some, all_wrong = by_all.len());
    let subject =
        "Test images that every one of the networks misreads: digit → answer of the first";
    let shown = by_all.iter().fold(DigitGrid::new(subject, 8), |grid, &i| {
        let caption = format!("{} → {}", images.label(i), argmax(outputs[0].row(i)));
        grid.image(images.pixels(i), caption)
    });
    nb.figure("misread", shown.draw());
    Ok(())
}
