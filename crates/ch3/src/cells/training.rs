//! What the training cells share.

use ch1::statistics::{mean, standard_deviation};
use notebook::{CellResult, Notebook, Parameter, Stop};
use numerics::{Float, stream};

use crate::activation::Activation;
use crate::data::Data;
use crate::dropout::Dropout;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::objective::Objective;
use crate::optimizer::Rule;
use crate::regularization::Regularization;
use crate::schedule::Schedule;
use crate::trainer::{Score, Settings, Trainer};

pub(super) const fn epochs(default: usize) -> Parameter {
    Parameter::integer("epochs", default, 1..=5_000, "passes over the training images")
}

pub(super) const fn eta(default: Float) -> Parameter {
    Parameter::real("eta", default, 1e-6..=1e300, "learning rate η")
}

pub(super) const fn lambda(default: Float) -> Parameter {
    Parameter::real("lambda", default, 0.0..=1e300, "strength of the weight decay λ")
}

pub(super) const fn hidden(default: usize) -> Parameter {
    Parameter::integer("hidden", default, 1..=1_000, "hidden neurons")
}

pub(super) const fn seeds(default: usize) -> Parameter {
    Parameter::integer("seeds", default, 1..=100, "how many seeds: 1, 2, …")
}

pub(super) const BATCH: Parameter =
    Parameter::integer("batch", 10, 1..=10_000, "examples in a mini-batch");

pub(super) const IMAGES: Parameter =
    Parameter::integer("images", 1_000, 10..=50_000, "how many training images are used");

/// A training run: what the network is, and how it learns.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) sizes: &'a [usize],
    pub(super) hidden: Activation,
    pub(super) objective: Objective,
    pub(super) initializer: Initializer,
    pub(super) regularization: Regularization,
    pub(super) dropout: Dropout,
    pub(super) optimizer: Rule,
    pub(super) epochs: usize,
    pub(super) eta: Float,
    pub(super) schedule: Schedule,
    pub(super) batch: usize,
    pub(super) seed: u64,
}

impl Run<'static> {
    /// The first network with the cross-entropy. A cell says in which points its run differs.
    pub(super) const PLAIN: Run<'static> = Run {
        sizes: &[784, 30, 10],
        hidden: Activation::Sigmoid,
        objective: Objective::CROSS_ENTROPY,
        initializer: Initializer::Large,
        regularization: Regularization::None,
        dropout: Dropout::NONE,
        optimizer: Rule::Descent,
        epochs: 30,
        eta: 0.5,
        schedule: Schedule::Constant,
        batch: 10,
        seed: 7,
    };
}

/// The plain run with the parameters of the cell: `epochs`, `eta` and `batch`.
pub(super) fn as_told(nb: &Notebook) -> Run<'static> {
    let (epochs, batch) = (nb.integer("epochs"), nb.integer("batch"));
    Run { epochs, batch, eta: nb.real("eta"), ..Run::PLAIN }
}

/// What was measured after each epoch, on each of the sets.
pub(super) type History<const SETS: usize> = Vec<[Score; SETS]>;

/// A new network in training, on its first day.
pub(super) fn trainer<'a>(run: Run, training: &'a Data) -> Result<Trainer<'a>, Stop> {
    let Run { sizes, hidden, objective, initializer, regularization, dropout, .. } = run;
    let rng = &mut stream(run.seed, "network", 0);
    let network = Network::new(sizes, hidden, objective, initializer, rng);
    let Run { optimizer, batch, eta, seed, .. } = run;
    let settings = Settings { batch, eta, regularization, dropout, optimizer, seed };
    Ok(Trainer::new(network, training, settings).map_err(|refused| refused.to_string())?)
}

/// Trains for an epoch, which is the one of this number.
pub(super) fn advance(trainer: &mut Trainer, epoch: usize) -> CellResult {
    let trained = trainer.next().expect("a training goes on");
    trained.map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
    Ok(())
}

/// Trains a new network and scores it after each epoch on each of the sets.
pub(super) fn train<const SETS: usize>(
    nb: &mut Notebook,
    run: Run,
    training: &Data,
    sets: [&Data; SETS],
    before: &str,
) -> Result<History<SETS>, Stop> {
    Ok(train_network(nb, run, training, sets, before)?.1)
}

/// The same; gives the network, too.
pub(super) fn train_network<const SETS: usize>(
    nb: &mut Notebook,
    run: Run,
    training: &Data,
    sets: [&Data; SETS],
    before: &str,
) -> Result<(Network, History<SETS>), Stop> {
    let mut trainer = trainer(run, training)?;
    let mut history = vec![];
    for epoch in 1..=run.epochs {
        let eta = run.schedule.eta(run.eta, epoch as u64);
        trainer.set_eta(eta).map_err(|refused| refused.to_string())?;
        let scores = trainer.monitor(sets).next().expect("a training goes on");
        let scores = scores.map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
        let last = scores[SETS - 1];
        nb.progress(epoch, run.epochs, format!("{before}{} / {}", last.correct, last.of))?;
        history.push(scores);
    }
    Ok((trainer.network, history))
}

/// Trains a new network quietly and returns it.
pub(super) fn trained(
    nb: &mut Notebook,
    run: Run,
    training: &Data,
    before: &str,
) -> Result<Network, Stop> {
    let mut trainer = trainer(run, training)?;
    for epoch in 1..=run.epochs {
        advance(&mut trainer, epoch)?;
        nb.progress(epoch, run.epochs, before)?;
    }
    Ok(trainer.network)
}

/// [`train`] for each of the seeds 1, 2, …: one history per seed, whatever `run.seed` says.
pub(super) fn train_seeds<const SETS: usize>(
    nb: &mut Notebook,
    seeds: usize,
    run: Run,
    training: &Data,
    sets: [&Data; SETS],
    before: &str,
) -> Result<Vec<History<SETS>>, Stop> {
    let mut histories = vec![];
    for seed in 1..=seeds as u64 {
        let before = format!("{before}seed {seed}: ");
        histories.push(train(nb, Run { seed, ..run }, training, sets, &before)?);
    }
    Ok(histories)
}

/// What is measured with each of the seeds 1, 2, … of the cell: for each number, a list.
pub(super) fn over_seeds<const NUMBERS: usize>(
    nb: &mut Notebook,
    mut measure: impl FnMut(&mut Notebook, u64) -> Result<[Float; NUMBERS], Stop>,
) -> Result<[Vec<Float>; NUMBERS], Stop> {
    let mut lists = [const { vec![] }; NUMBERS];
    for seed in 1..=nb.integer("seeds") as u64 {
        for (list, number) in lists.iter_mut().zip(measure(nb, seed)?) {
            list.push(number);
        }
    }
    Ok(lists)
}

/// The share of right answers in percent.
pub(super) fn percent(score: Score) -> Float {
    100.0 * score.correct as Float / score.of as Float
}

/// The accuracies in percent on one of the sets, epoch by epoch.
pub(super) fn accuracies<const SETS: usize>(history: &History<SETS>, set: usize) -> Vec<Float> {
    history.iter().map(|scores| percent(scores[set])).collect()
}

/// The largest of the numbers (the first of equals), and its epoch, counted from 1.
pub(super) fn largest(numbers: &[Float]) -> (usize, Float) {
    let first = (1, numbers[0]);
    let later = |best: (usize, Float), (i, &x): (usize, &Float)| {
        if x > best.1 { (i + 1, x) } else { best }
    };
    numbers.iter().enumerate().fold(first, later)
}

/// For each seed, the accuracy after this epoch, the first being 1.
pub(super) fn after<const SETS: usize>(
    histories: &[History<SETS>],
    set: usize,
    epoch: usize,
) -> Vec<Float> {
    histories.iter().map(|history| percent(history[epoch - 1][set])).collect()
}

/// For each seed, the accuracy after the last epoch.
pub(super) fn last<const SETS: usize>(histories: &[History<SETS>], set: usize) -> Vec<Float> {
    let last = |history| accuracies(history, set).pop().unwrap_or_default();
    histories.iter().map(last).collect()
}

/// For each seed, the accuracy after the best epoch.
pub(super) fn best<const SETS: usize>(histories: &[History<SETS>], set: usize) -> Vec<Float> {
    histories.iter().map(|history| largest(&accuracies(history, set)).1).collect()
}

/// For each seed, how much better the first set is read than the second in the end.
pub(super) fn gaps(histories: &[History<2>]) -> Vec<Float> {
    differences(&last(histories, 0), &last(histories, 1))
}

/// For each seed, by how much the first number is larger than the second.
pub(super) fn differences(a: &[Float], b: &[Float]) -> Vec<Float> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}

pub(super) fn lowest(numbers: &[Float]) -> Float {
    numbers.iter().copied().fold(Float::INFINITY, Float::min)
}

pub(super) fn highest(numbers: &[Float]) -> Float {
    numbers.iter().copied().fold(Float::NEG_INFINITY, Float::max)
}

/// Mean and standard deviation: `95.42 ± 0.06`; a single number as it is.
pub(super) fn spread(values: &[Float]) -> String {
    match values {
        [value] => format!("{value:.2}"),
        _ => format!("{:.2} ± {:.2}", mean(values), standard_deviation(values)),
    }
}
