//! `train`: epoch by epoch, with the model on the disk after each, so that a training that was killed
//! loses an epoch at most. Ctrl-C loses nothing: it waits for the mini-batch and saves.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::Args;
use mnist::{Dataset, Mnist};
use notebook::{INTERRUPTED, Progress, Screen};
use numerics::Float;

use super::flags::{Sizes, all_cores, count, lambda, positive, sizes, spelled, threads};
use super::{Common, Outcome, disk, print};
use crate::activation::Activation;
use crate::dropout::Dropout;
use crate::initializer::Initializer;
use crate::model::{Choices, Examples, Expansion, Failure, Goal, Model, Training};
use crate::objective::{Cost, Mismatch, Objective, Output};
use crate::optimizer::Rule;
use crate::regularization::Regularization;
use crate::schedule::Schedule;
use crate::threads::Threads;

/// What can be chosen.
#[derive(Args, Debug)]
pub(super) struct Train {
    /// Neurons of each layer
    #[arg(long, value_name = "784,…,10", value_parser = sizes, default_value = "784,30,10", conflicts_with = "resume")]
    sizes: Sizes,
    /// What the hidden neurons do: sigmoid, tanh, relu, leaky-relu, softplus, identity, sine
    #[arg(long, value_parser = spelled::<Activation>, default_value = "sigmoid", conflicts_with = "resume")]
    activation: Activation,
    /// What the output neurons do: sigmoid, softmax, identity [default: softmax, or what fits the cost]
    #[arg(long, value_parser = spelled::<Output>, conflicts_with = "resume")]
    output: Option<Output>,
    /// What outputs cost: quadratic, cross-entropy, log-likelihood, absolute [default: what fits the output]
    #[arg(long, value_parser = spelled::<Cost>, conflicts_with = "resume")]
    cost: Option<Cost>,
    /// Where the weights begin: large, scaled, glorot, he [default: he for relu and leaky-relu, scaled for others]
    #[arg(long, value_parser = spelled::<Initializer>, conflicts_with = "resume")]
    init: Option<Initializer>,
    /// descent, momentum:μ, nesterov:μ, adagrad:ε, rmsprop:ρ:ε, adam:β₁:β₂:ε, adamw:λ:β₁:β₂:ε
    #[arg(long, value_parser = spelled::<Rule>, default_value = "descent", conflicts_with = "resume")]
    optimizer: Rule,
    /// The learning rate η
    #[arg(long, value_parser = positive, default_value = "0.1", conflicts_with = "resume")]
    eta: Float,
    /// How η falls: constant, step:EPOCHS:FACTOR, exponential:FACTOR, cosine:EPOCHS
    #[arg(long, value_parser = spelled::<Schedule>, default_value = "constant", conflicts_with = "resume")]
    schedule: Schedule,
    /// Halve η when so many epochs in a row were no better on the validation images; end at 1/128
    #[arg(long, value_name = "N", value_parser = count::<u64>, conflicts_with = "resume")]
    halving: Option<u64>,
    /// The price λ of large weights: a number (L2), l2:λ, l1:λ, none
    #[arg(long, value_parser = lambda::<Regularization>, default_value = "none", conflicts_with = "resume")]
    lambda: Regularization,
    /// The probability with which a hidden neuron is left out
    #[arg(long, value_parser = spelled::<Dropout>, default_value = "0", conflicts_with = "resume")]
    dropout: Dropout,
    /// More images from those there are: none, shifts, affine, elastic
    #[arg(long, value_parser = spelled::<Expansion>, default_value = "none", conflicts_with = "resume")]
    expansion: Expansion,
    /// Examples in a mini-batch
    #[arg(long, value_name = "N", value_parser = count::<usize>, default_value = "10", conflicts_with = "resume")]
    batch: usize,
    /// From which all random numbers follow
    #[arg(long, value_name = "N", default_value = "7", conflicts_with = "resume")]
    seed: u64,
    /// Learn from the first N training images only
    #[arg(long, value_name = "N", value_parser = count::<usize>, conflicts_with = "resume")]
    images: Option<usize>,
    /// End after so many epochs [default: 30]
    #[arg(long, value_name = "N", value_parser = count::<u64>)]
    epochs: Option<u64>,
    /// End when so many epochs in a row were no better on the validation images; keep the best network
    #[arg(long, value_name = "N", value_parser = count::<u64>)]
    patience: Option<u64>,
    /// Threads that share distorting and scoring images. Steps are taken by one, since each begins where
    /// the one before has ended; the network is the same for any N [default: one for each core]
    #[arg(long, value_name = "N", value_parser = threads)]
    threads: Option<Threads>,
    /// Save the model to this file after every epoch
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Go on with the training of this file, and save to it unless --save says otherwise
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
}

pub(super) fn run(flags: &Train, common: &Common) -> Outcome<ExitCode> {
    flags.spare_other_files()?;
    let mnist = common.images()?;
    let mut model = match &flags.resume {
        Some(path) => disk::load(path)?,
        None => flags.begin(&mnist.training)?,
    };
    let training = model.training.as_mut().ok_or(Failure::Unknown)?;
    training.goal = flags.goal(training)?;
    let images = learned_from(training, &mnist)?;
    let threads = flags.threads.unwrap_or_else(all_cores);
    let examples = Examples::new(&images, &mnist.validation, training.choices.expansion);
    let examples = examples.on(threads);
    print(model.beginning(mnist.validation.len()));
    let save = flags.save.as_deref().or(flags.resume.as_deref());
    if let Some(path) = save {
        disk::save(path, &model)?; // better to fail now than after an hour
    }
    let stop = Arc::new(AtomicBool::new(false));
    notebook::listen(&stop)?;
    let interrupted = !follow(&mut model, &examples, save, &stop)?;
    print(model.end());
    if !interrupted {
        return Ok(ExitCode::SUCCESS);
    }
    let place = model.training.as_ref().map_or_else(String::new, Training::place);
    Screen::new().note(advice(&place, save, common));
    Ok(ExitCode::from(INTERRUPTED))
}

/// Trains until the goal is reached, or until `stop`; false in this case.
fn follow(
    model: &mut Model,
    examples: &Examples,
    save: Option<&Path>,
    stop: &AtomicBool,
) -> Outcome<bool> {
    let mut screen = Screen::new();
    while let Some(training) = model.training.as_ref().filter(|training| !training.is_over()) {
        if stop.load(Ordering::Relaxed) {
            return Ok(false);
        }
        let (done, total) = (training.record.len(), training.goal.epochs as usize);
        let epoch = model.epoch_until(examples, || stop.load(Ordering::Relaxed));
        let epoch = epoch.map_err(|failure| {
            let kept = save.map(|path| format!("; {} is as it was saved last", path.display()));
            format!("{failure}{}", kept.unwrap_or_default())
        })?;
        if let Some(path) = save {
            disk::save(path, model)?;
        }
        let Some(epoch) = epoch else { return Ok(false) };
        screen.aside(|| print(epoch.line(done + 1)));
        if screen.is_terminal() {
            screen
                .progress("train", &Progress { done: done + 1, total, message: String::new() });
        }
    }
    Ok(true)
}

impl Train {
    /// Refuses to save over a file that is not the one to go on with.
    fn spare_other_files(&self) -> Outcome {
        match &self.save {
            Some(path) if path.exists() && self.resume.as_ref() != Some(path) => {
                let path = path.display();
                let advice = "choose another name, or go on with it: train --resume";
                Err(format!("--save: expected a new file, found {path}; {advice} {path}")
                    .into())
            }
            _ => Ok(()),
        }
    }

    /// A new model.
    fn begin(&self, images: &Dataset) -> Outcome<Model> {
        let usual = match self.activation {
            Activation::Relu | Activation::LeakyRelu => Initializer::He,
            _ => Initializer::Scaled,
        };
        let choices = Choices {
            initializer: self.init.unwrap_or(usual),
            optimizer: self.optimizer,
            eta: self.eta,
            schedule: self.schedule,
            halving: self.halving,
            regularization: self.lambda,
            dropout: self.dropout,
            expansion: self.expansion,
            batch: self.batch,
            seed: self.seed,
        };
        let images = images.first(self.images.unwrap_or(images.len()));
        let goal = Goal { epochs: self.epochs.unwrap_or(30), patience: self.patience };
        let Sizes(sizes) = &self.sizes;
        Ok(Model::new(sizes, self.activation, self.objective()?, choices, &images, goal))
    }

    /// Output and cost; what is left out is what fits the other.
    fn objective(&self) -> Result<Objective, Mismatch> {
        match (self.output, self.cost) {
            (Some(output), Some(cost)) => Objective::new(output, cost),
            (None, None)
            | (Some(Output::Softmax), None)
            | (None, Some(Cost::LogLikelihood)) => Ok(Objective::SOFTMAX),
            (Some(Output::Sigmoid), None) => Ok(Objective::CROSS_ENTROPY),
            (Some(Output::Identity), None) => Ok(Objective::LEAST_SQUARES),
            (None, Some(cost @ Cost::Absolute)) => Objective::new(Output::Identity, cost),
            (None, Some(cost)) => Objective::new(Output::Sigmoid, cost),
        }
    }

    /// When the training is over, if these flags change it.
    fn goal(&self, training: &Training) -> Outcome<Goal> {
        let Goal { epochs, patience } = training.goal;
        if self.patience.is_some() && patience.is_none() && !training.record.is_empty() {
            return Err(
                "--patience: expected a training that began with it, found one that did not \
                        keep its best network; leave it out, or train anew"
                    .into(),
            );
        }
        Ok(Goal { epochs: self.epochs.unwrap_or(epochs), patience: self.patience.or(patience) })
    }
}

/// The images that a training learns from, if they are still the same.
fn learned_from(training: &Training, mnist: &Mnist) -> Outcome<Dataset> {
    if mnist.validation.is_empty() {
        return Err(
            "--data: too few images; expected at least 6, a sixth of them to choose by".into(),
        );
    }
    let images = mnist.training.first(training.images);
    if Examples::hash(&images) == training.examples {
        return Ok(images);
    }
    let advice = "name the folder of the images that the training began with: --data DIR";
    Err(format!(
        "--resume: these are not the {} images of its training; {advice}",
        training.images
    )
    .into())
}

/// How to go on after Ctrl-C.
fn advice(place: &str, save: Option<&Path>, common: &Common) -> String {
    let Some(path) = save else {
        return format!("interrupted {place}; nothing was saved, because there was no --save");
    };
    let data = common.data.as_ref();
    let data = data.map_or_else(String::new, |data| format!(" --data {}", quoted(data)));
    let command = format!("cargo run -p ch3 -- train --resume {}{data}", quoted(path));
    format!("interrupted {place}, and saved; to go on:\n  {command}")
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+,".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
