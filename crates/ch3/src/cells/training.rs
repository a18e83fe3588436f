//! What the training cells share.

use notebook::{Notebook, Parameter, Stop};
use numerics::{Float, stream};

use crate::activation::Activation;
use crate::data::Data;
use crate::dropout::Dropout;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::objective::Objective;
use crate::regularization::Regularization;
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

pub(super) const fn seeds(default: usize) -> Parameter {
    Parameter::integer("seeds", default, 1..=100, "how many seeds: 1, 2, …")
}

pub(super) const BATCH: Parameter =
    Parameter::integer("batch", 10, 1..=10_000, "examples in a mini-batch");

/// A training run of sigmoid neurons.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) sizes: &'a [usize],
    pub(super) objective: Objective,
    pub(super) initializer: Initializer,
    pub(super) regularization: Regularization,
    pub(super) epochs: usize,
    pub(super) eta: Float,
    pub(super) batch: usize,
    pub(super) seed: u64,
}

/// Trains a new network and scores it after each epoch on each of the sets.
pub(super) fn train<const SETS: usize>(
    nb: &mut Notebook,
    run: Run,
    training: &Data,
    sets: [&Data; SETS],
    before: &str,
) -> Result<Vec<[Score; SETS]>, Stop> {
    let Run { sizes, objective, initializer, regularization, epochs, eta, batch, seed } = run;
    let rng = &mut stream(seed, "network", 0);
    let network = Network::new(sizes, Activation::Sigmoid, objective, initializer, rng);
    let settings = Settings { batch, eta, regularization, dropout: Dropout::NONE, seed };
    let mut trainer =
        Trainer::new(network, training, settings).map_err(|refused| refused.to_string())?;
    let mut record = vec![];
    for epoch in 1..=epochs {
        let trained = trainer.next().expect("a training goes on");
        trained.map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
        let scores = sets.map(|set| trainer.score(set));
        let last = scores[SETS - 1];
        nb.progress(epoch, epochs, format!("{before}{} / {}", last.correct, last.of))?;
        record.push(scores);
    }
    Ok(record)
}

/// The share of right answers in percent.
pub(super) fn percent(score: Score) -> Float {
    100.0 * score.correct as Float / score.of as Float
}
