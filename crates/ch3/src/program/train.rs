//! `train`: epoch by epoch, with the model on the disk after each, so that a training that was stopped
//! by Ctrl-C, or killed, goes on where it was.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::Args;
use mnist::{Dataset, Mnist};
use notebook::{INTERRUPTED, Progress, Screen};
use numerics::Float;

use super::flags::{Sizes, count, lambda, positive, sizes, spelled};
use super::{Common, Outcome, disk, print};
use crate::activation::Activation;
use crate::dropout::Dropout;
use crate::initializer::Initializer;
use crate::model::{
    Choices, Epoch, Examples, Expansion, Failure, Goal, Model, Spelled, Training,
};
use crate::network::Network;
use crate::objective::{Cost, Mismatch, Objective, Output};
use crate::optimizer::Rule;
use crate::regularization::Regularization;
use crate::schedule::Schedule;

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
    training.goal = flags.goal(training.goal);
    let images = learned_from(training, &mnist)?;
    let examples = Examples::new(&images, &mnist.validation, training.choices.expansion);
    print(format_args!("{}\n", header(&model, &mnist)));
    let save = flags.save.as_deref().or(flags.resume.as_deref());
    if let Some(path) = save {
        disk::save(path, &model)?; // better to fail now than after an hour
    }
    let stop = Arc::new(AtomicBool::new(false));
    notebook::listen(&stop)?;
    let interrupted = !follow(&mut model, &examples, save, &stop)?;
    print(end(&model));
    if !interrupted {
        return Ok(ExitCode::SUCCESS);
    }
    Screen::new().note(advice(save, common));
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
        let Epoch { eta, cost, correct, of } = model.epoch(examples).map_err(|failure| {
            let kept = save.map(|path| format!("; {} is as before this epoch", path.display()));
            format!("{failure}{}", kept.unwrap_or_default())
        })?;
        if let Some(path) = save {
            disk::save(path, model)?;
        }
        let line = format!("epoch {}: {correct} of {of}, cost {cost:.4}, η {eta}\n", done + 1);
        screen.aside(|| print(line));
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
        let goal = self.goal(Goal { epochs: 30, patience: None });
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

    fn goal(&self, goal: Goal) -> Goal {
        Goal {
            epochs: self.epochs.unwrap_or(goal.epochs),
            patience: self.patience.or(goal.patience),
        }
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

/// What is going to be trained, on what.
fn header(model: &Model, mnist: &Mnist) -> String {
    let Network { hidden, objective, .. } = &model.network;
    let sizes =
        model.network.sizes().iter().map(usize::to_string).collect::<Vec<_>>().join("-");
    let words =
        [hidden.spell(), objective.output().spell(), objective.cost().spell()].join(", ");
    let images = model.training.as_ref().map_or(0, |training| training.images);
    let validation = mnist.validation.len();
    format!("{sizes}, {words}; {images} training images, {validation} validation images\n")
}

/// What came of it.
fn end(model: &Model) -> String {
    let best = model.training.as_ref().and_then(|training| {
        let epoch = training.best()?;
        Some((epoch, training.record[epoch - 1], training.goal.patience.is_some()))
    });
    let best = best.map_or_else(String::new, |(number, Epoch { correct, of, .. }, kept)| {
        let kept = if kept { ", whose network is kept" } else { "" };
        format!("best epoch: {number}, {correct} of {of}{kept}\n")
    });
    format!("\n{best}hash of the parameters: {}\n", model.hash())
}

/// How to go on after Ctrl-C.
fn advice(save: Option<&Path>, common: &Common) -> String {
    let Some(path) = save else {
        return "interrupted; nothing was saved, because there was no --save".to_owned();
    };
    let data = common.data.as_ref();
    let data = data.map_or_else(String::new, |data| format!(" --data {}", quoted(data)));
    let command = format!("cargo run -p ch3 -- train --resume {}{data}", quoted(path));
    format!("interrupted and saved; to go on:\n  {command}")
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+,".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
