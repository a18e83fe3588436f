//! How a model is trained: epoch by epoch, each from a model to a model, so that a training that was
//! saved and loaded is the training that was not.

use ch1::diverged::Diverged;
use mnist::Dataset;
use numerics::{Float, stream};
use sha2::{Digest, Sha256};

use super::{Model, hex};
use crate::activation::Activation;
use crate::data::Data;
use crate::dropout::Dropout;
use crate::early_stopping::{Patience, Verdict};
use crate::expansion::{Distortion, with_shifts};
use crate::initializer::Initializer;
use crate::network::Network;
use crate::objective::Objective;
use crate::optimizer::{Memory, Rule};
use crate::regularization::Regularization;
use crate::schedule::{Halving, Schedule};
use crate::threads::Threads;
use crate::trainer::{Refused, Settings, State, Trainer};

/// What was chosen when the training began.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choices {
    /// Where the weights began.
    pub initializer: Initializer,
    /// What is made of a gradient.
    pub optimizer: Rule,
    /// The learning rate η of the first epoch.
    pub eta: Float,
    /// How it falls.
    pub schedule: Schedule,
    /// After how many epochs without improvement it is halved, too; the training ends at 1/128.
    pub halving: Option<u64>,
    /// The price of large weights.
    pub regularization: Regularization,
    /// How many hidden neurons are left out.
    pub dropout: Dropout,
    /// Which images are made from the training images.
    pub expansion: Expansion,
    /// The examples of a mini-batch, m.
    pub batch: usize,
    /// From which every random number follows.
    pub seed: u64,
}

/// More training images from those there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expansion {
    /// None.
    None,
    /// Each image moved by a pixel in four directions: five times as many.
    Shifts,
    /// In every epoch each image shifted, turned and slanted in a new way.
    Affine,
    /// In every epoch each image bent in a new way, too.
    Elastic,
}

/// An epoch in the record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Epoch {
    /// Its learning rate.
    pub eta: Float,
    /// The mean cost on the validation images, without penalty.
    pub cost: Float,
    /// How many validation images were read correctly.
    pub correct: usize,
    /// Of how many.
    pub of: usize,
}

/// When a training is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// After so many epochs.
    pub epochs: u64,
    /// Or, if given, when so many in a row have brought no better accuracy on the validation images.
    pub patience: Option<u64>,
}

/// What is known of a training, enough to go on with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Training {
    /// What was chosen.
    pub choices: Choices,
    /// The number of training images, before expansion.
    pub images: usize,
    /// SHA-256 of these images and their labels.
    pub examples: String,
    /// When it is over.
    pub goal: Goal,
    /// The epochs so far.
    pub record: Vec<Epoch>,
    /// How many mini-batches of the next epoch are done, too.
    pub batches: usize,
    /// The network as it is now, if the model keeps that of an earlier epoch.
    pub latest: Option<Network>,
    /// What the optimizer remembers.
    pub memories: Vec<Memory>,
}

/// Why an epoch could not be trained.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Failure {
    /// The file is that of a network only.
    #[error(
        "the file says nothing of a training; it can be evaluated, but not trained further"
    )]
    Unknown,
    /// The settings contradict each other.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// A number became infinite.
    #[error("in epoch {epoch}, {diverged}")]
    Diverged {
        /// The epoch.
        epoch: usize,
        /// Where.
        diverged: Diverged,
    },
}

/// The images of a training.
pub struct Examples<'a> {
    images: &'a Dataset,
    training: Data,
    validation: Data,
    threads: Threads,
}

impl<'a> Examples<'a> {
    /// The images to learn from, expanded, and those to choose by.
    pub fn new(
        images: &'a Dataset,
        validation: &Dataset,
        expansion: Expansion,
    ) -> Examples<'a> {
        let training = match expansion {
            Expansion::Shifts => Data::from(&with_shifts(images)),
            _ => Data::from(images),
        };
        let (validation, threads) = (Data::from(validation), Threads::ONE);
        Examples { images, training, validation, threads }
    }

    /// The same images, distorted and scored on several threads.
    pub fn on(self, threads: Threads) -> Examples<'a> {
        Examples { threads, ..self }
    }

    /// SHA-256 of the images and labels to learn from.
    pub fn hash(images: &Dataset) -> String {
        let mut sha = Sha256::new();
        sha.update(images.all_pixels());
        sha.update(images.labels());
        hex(&sha.finalize())
    }

    /// The distorted images of an epoch, if they are distorted.
    fn distorted(&self, choices: &Choices, epoch: u64) -> Option<Data> {
        let distortion = match choices.expansion {
            Expansion::None | Expansion::Shifts => return None,
            Expansion::Affine => Distortion::AFFINE,
            Expansion::Elastic => Distortion::ELASTIC,
        };
        let seed = choices.seed;
        Some(Data::from(&distortion.apply_on(self.images, seed, epoch, self.threads)))
    }
}

impl Model {
    /// A network that has learned nothing yet, and is going to learn from these images.
    pub fn new(
        sizes: &[usize],
        hidden: Activation,
        objective: Objective,
        choices: Choices,
        images: &Dataset,
        goal: Goal,
    ) -> Model {
        let rng = &mut stream(choices.seed, "network", 0);
        let network = Network::new(sizes, hidden, objective, choices.initializer, rng);
        let memories = vec![Memory::default(); 2 * network.weights.len()];
        let (record, batches, latest) = (vec![], 0, None);
        let (images, examples) = (images.len(), Examples::hash(images));
        let training =
            Training { choices, images, examples, goal, record, batches, latest, memories };
        Model { network, training: Some(training) }
    }

    /// Trains for an epoch, or what is left of it. After a failure, go on from the file and not from here.
    ///
    /// # Errors
    /// [`Failure`] if nothing is known of the training, if its settings contradict each other or if it
    /// diverges.
    pub fn epoch(&mut self, examples: &Examples) -> Result<Epoch, Failure> {
        let epoch = self.epoch_until(examples, || false)?;
        Ok(epoch.expect("nothing stops it"))
    }

    /// The same, but before each mini-batch `stop` may say to leave it there.
    ///
    /// # Errors
    /// [`Failure`], as for [`Model::epoch`].
    pub fn epoch_until(
        &mut self,
        examples: &Examples,
        stop: impl FnMut() -> bool,
    ) -> Result<Option<Epoch>, Failure> {
        match &mut self.training {
            Some(training) => training.epoch_until(&mut self.network, examples, stop),
            None => Err(Failure::Unknown),
        }
    }
}

impl Choices {
    /// How many mini-batches an epoch has, made from so many images.
    pub fn batches(&self, images: usize) -> usize {
        let times = if self.expansion == Expansion::Shifts { 5 } else { 1 };
        images.saturating_mul(times).div_ceil(self.batch)
    }
}

impl Training {
    /// The rule of early stopping after the epochs so far, and what it said of the last.
    fn judge(&self) -> (Patience, Option<Verdict>) {
        let never = u64::MAX;
        let n = self.goal.patience.unwrap_or(never);
        let mut rule = Patience::new(usize::try_from(n).unwrap_or(usize::MAX));
        let verdict = self.record.iter().map(|epoch| rule.judge(epoch.correct as Float)).last();
        (rule, verdict)
    }

    /// The best epoch on the validation images so far, the first being 1.
    pub fn best(&self) -> Option<usize> {
        self.judge().0.best().map(|(epoch, _)| epoch)
    }

    /// What halvings have left of the learning rate; nothing if that is too little.
    fn share(&self) -> Option<Float> {
        let mut rule = Halving::new(self.choices.halving?, 1.0 / 128.0);
        let shares = self.record.iter().map(|epoch| rule.judge(epoch.correct as Float));
        shares.last().unwrap_or(Some(1.0))
    }

    /// Whether the goal is reached.
    pub fn is_over(&self) -> bool {
        let stopped = self.goal.patience.is_some() && self.judge().1 == Some(Verdict::Stop);
        let halved = self.choices.halving.is_some() && self.share().is_none();
        stopped || halved || self.record.len() as u64 >= self.goal.epochs
    }

    /// Trains the latest network to the end of an epoch, or until `stop`; `used` becomes the result if
    /// it is the best.
    fn epoch_until(
        &mut self,
        used: &mut Network,
        examples: &Examples,
        stop: impl FnMut() -> bool,
    ) -> Result<Option<Epoch>, Failure> {
        let Choices { optimizer, batch, regularization, dropout, seed, .. } = self.choices;
        let done = self.record.len();
        let number = done as u64 + 1;
        let eta = self.choices.schedule.eta(self.choices.eta, number);
        let eta = eta * self.share().unwrap_or(1.0);
        let settings = Settings { batch, eta, regularization, dropout, optimizer, seed };
        let network = self.latest.take().unwrap_or_else(|| used.clone());
        let (batches, memories) = (self.batches, std::mem::take(&mut self.memories));
        let state = State { epoch: done as u64, batches, memories };
        let mut trainer = Trainer::resume(network, &examples.training, settings, state)?;
        let distorted = examples.distorted(&self.choices, number);
        let completed = trainer
            .epoch_until(distorted.as_ref().unwrap_or(&examples.training), stop)
            .map_err(|diverged| Failure::Diverged { epoch: done + 1, diverged })?;
        let epoch = completed.map(|_| {
            let score = trainer.network.score_on(&examples.validation, examples.threads);
            Epoch { eta, cost: score.cost, correct: score.correct, of: score.of }
        });
        self.record.extend(epoch);
        self.batches = trainer.state().batches;
        self.memories = trainer.state().memories.clone();
        // Without patience the latest network is used; with it the best, as soon as there is a score.
        let best = match epoch {
            Some(_) => self.judge().1 == Some(Verdict::Best),
            None => self.record.is_empty(),
        };
        if best || self.goal.patience.is_none() {
            *used = trainer.network;
        } else {
            self.latest = Some(trainer.network);
        }
        Ok(epoch)
    }
}
