//! `train`: epoch by epoch, with the model on the disk after each, so that a training that was killed
//! loses an epoch at most. Ctrl-C loses nothing: it waits for the mini-batch and saves.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use ch3::checkpoint::{Checkpoint, Training, Unknown, hash_of_images};
use ch3::objective::{Loss, Objective, Output};
use ch3::spelling::Spelled;
use ch3::threads::Threads;
use ch3::trainer::Trainer;
use ch3::{Examples, Initializer, Lessons, Recipe, Unit};
use clap::Args;
use mnist::{Dataset, Mnist};
use notebook::{INTERRUPTED, Progress, Screen};

use super::flags::{Given, Sizes, all_cores, count, sizes, threads};
use super::{Common, Outcome, disk, print};

/// What can be chosen.
#[derive(Args, Debug)]
pub(super) struct Train {
    /// Neurons of each layer
    #[arg(long, value_name = "784,…,10", value_parser = sizes, default_value = "784,30,10", conflicts_with = "resume")]
    sizes: Sizes,
    #[arg(long, help = format!("What the hidden neurons do: {}", Unit::forms()), default_value = "sigmoid", conflicts_with = "resume")]
    activation: Unit,
    #[arg(long, help = format!("What the output neurons do: {} [default: softmax, or what fits the cost]", Output::forms()), conflicts_with = "resume")]
    output: Option<Output>,
    #[arg(long, help = format!("What outputs cost: {} [default: what fits the output]", Loss::forms()), conflicts_with = "resume")]
    cost: Option<Loss>,
    #[command(flatten)]
    given: Given,
    /// Learn from the first N training images only
    #[arg(long, value_name = "N", value_parser = count, conflicts_with = "resume")]
    images: Option<usize>,
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
    let training = model.training.as_mut().ok_or(Unknown::Training)?;
    flags.change_goal(training)?;
    let images = learned_from(training, &mnist)?;
    let threads = flags.threads.unwrap_or_else(all_cores);
    let lessons = Lessons::new(&images, training.recipe.expansion).on(threads);
    let validation = Examples::from(&mnist.validation);
    let mut trainer = model.trainer(lessons, &validation)?;
    print(model.beginning(mnist.validation.len()));
    let save = flags.save.as_deref().or(flags.resume.as_deref());
    if let Some(path) = save {
        disk::save(path, &model)?; // better to fail now than after an hour
    }
    let stop = Arc::new(AtomicBool::new(false));
    notebook::listen(&stop)?;
    let interrupted = !follow(&mut model, &mut trainer, save, &stop)?;
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
    model: &mut Checkpoint,
    trainer: &mut Trainer,
    save: Option<&Path>,
    stop: &AtomicBool,
) -> Outcome<bool> {
    let mut screen = Screen::new();
    while !trainer.is_over() {
        if stop.load(Ordering::Relaxed) {
            return Ok(false);
        }
        let epoch = trainer.epoch_until(|| stop.load(Ordering::Relaxed));
        let epoch = epoch.map_err(|failed| {
            let kept = save.map(|path| format!("; {} is as it was saved last", path.display()));
            format!("{failed}{}", kept.unwrap_or_default())
        })?;
        model.follow(trainer);
        if let Some(path) = save {
            disk::save(path, model)?;
        }
        let Some(epoch) = epoch else { return Ok(false) };
        let (done, total) = (trainer.record().len(), trainer.recipe().epochs);
        screen.aside(|| print(format_args!("epoch {done}: {epoch}\n")));
        if screen.is_terminal() {
            screen.progress("train", &Progress { done, total, message: String::new() });
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
    fn begin(&self, images: &Dataset) -> Outcome<Checkpoint> {
        let (Sizes(sizes), hidden) = (self.sizes.clone(), self.activation);
        let initializer = Initializer::fitting(hidden);
        let objective = Objective::fitting(self.output, self.cost)?;
        let mut recipe = Recipe { sizes, hidden, objective, initializer, ..Recipe::default() };
        self.given.change(&mut recipe)?;
        Ok(Checkpoint::new(&recipe, &images.first(self.images.unwrap_or(images.len()))))
    }

    /// When the training is over, if these flags change it.
    fn change_goal(&self, training: &mut Training) -> Outcome {
        let mut goal = training.recipe.clone();
        self.given.change(&mut goal)?;
        Ok(training.aim(&goal).map_err(|late| format!("--patience: {late}"))?)
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
    if hash_of_images(&images) == training.examples {
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
    let command = format!("cargo run -p digits -- train --resume {}{data}", quoted(path));
    format!("interrupted {place}, and saved; to go on:\n  {command}")
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || "/._-+,".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}
