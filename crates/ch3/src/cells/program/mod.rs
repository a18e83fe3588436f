//! The program as a reader uses it: train, interrupt, evaluate. The cells call what the program calls; a
//! test runs the commands in their transcripts and compares.
//!
//! Pages: *A digit of your own*, *The whole program*.

pub(super) mod model_files;
pub(super) mod pencil;
pub(super) mod pictures;
mod strokes;
pub(super) mod two_models;

use notebook::{Cell, CellResult, Notebook, Stop, cell, parameters, say, values};

use crate::evaluation::Evaluation;
use crate::optimizer::Memory;
use crate::threads::Threads;
use crate::trainer::Trainer;
use crate::{Adam, Checkpoint, Dropout, Examples, Initializer, Lessons, Recipe, Rule, Unit};

/// The flags of the program that are this recipe.
const FLAGS: &str =
    "--activation relu --optimizer adam --eta 0.002 \\\n    --batch 50 --dropout 0.1";

fn recipe(epochs: usize) -> Result<Recipe, Stop> {
    Ok(Recipe {
        hidden: Unit::Relu,
        initializer: Initializer::He,
        optimizer: Rule::Adam(Adam::RECOMMENDED),
        eta: 0.002,
        batch: 50,
        dropout: Dropout::new(0.1)?,
        epochs,
        ..Recipe::default()
    })
}

/// Trains on, to the end or until `stop`, and tells of each epoch if it is to be heard.
fn follow(
    nb: &mut Notebook,
    model: &mut Checkpoint,
    aloud: bool,
    mut stop: impl FnMut() -> bool,
) -> CellResult {
    let mnist = nb.data()?;
    let (training, judge) = (Examples::from(&mnist.training), (&mnist.validation).into());
    let mut trainer: Trainer = model.trainer(Lessons::from(&training), &judge)?;
    while !trainer.is_over() {
        let Some(epoch) = trainer.epoch_until(&mut stop)? else { break };
        let (number, total) = (trainer.record().len(), trainer.recipe().epochs);
        if aloud {
            say!(nb, "epoch {number}: {epoch}");
        }
        nb.progress(number, total, epoch.to_string())?;
    }
    model.follow(&trainer);
    Ok(())
}

/// A model that was trained quietly.
fn trained(nb: &mut Notebook, epochs: usize) -> Result<Checkpoint, Stop> {
    let mut model = Checkpoint::new(&recipe(epochs)?, &nb.data()?.training);
    follow(nb, &mut model, false, || false)?;
    Ok(model)
}

/// Writes a command; the program's answer follows.
fn typed(nb: &mut Notebook, command: &str) {
    lines(nb, &format!("$ cargo run -p digits -- {command}"));
}

fn lines(nb: &mut Notebook, text: &str) {
    text.lines().for_each(|line| nb.line(line));
}

parameters! { Epochs { epochs: usize = 4 in 1..=1_000, "passes over the training images" } }

pub(crate) const TRAIN: Cell = cell! {
    "train-and-save", Seconds, "A network is trained and saved"; train(Epochs)
};

fn train(nb: &mut Notebook, Epochs { epochs }: Epochs) -> CellResult {
    let mnist = nb.data()?;
    let mut model = Checkpoint::new(&recipe(epochs)?, &mnist.training);
    typed(nb, &format!("train {FLAGS} --epochs {epochs} --save model.json"));
    lines(nb, &model.beginning(mnist.validation.len()));
    follow(nb, &mut model, true, || false)?;
    lines(nb, &model.end());
    let layers = &model.net.layers;
    let weights = layers.weights.iter().map(|w| w.len());
    let parameters = weights.chain(layers.biases.iter().map(|b| b.len())).sum::<usize>();
    values!(nb, bytes = model.to_json()?.len(), parameters = parameters);
    Ok(())
}

parameters! {
    Interruption {
        epochs: usize = 4 in 1..=1_000, "passes over the training images",
        after: usize = 2_345 in 0..=1_000_000, "mini-batches before the interruption",
    }
}

pub(crate) const INTERRUPTED: Cell = cell! {
    "interrupted", Seconds, "The same training, interrupted and resumed";
    interrupted(Interruption)
};

fn interrupted(nb: &mut Notebook, p: Interruption) -> CellResult {
    let mut model = Checkpoint::new(&recipe(p.epochs)?, &nb.data()?.training);
    let whole = trained(nb, p.epochs)?;
    let mut asked = 0..p.after;
    follow(nb, &mut model, true, || asked.next().is_none())?;
    let file = model.to_json()?;
    if let Some(training) = &model.training {
        say!(nb, "^C {}; {} bytes saved", training.place(), file.len());
        values!(nb, batches = training.batches, epoch = training.record.len() + 1);
    }
    let mut resumed = Checkpoint::from_json(&file)?;
    follow(nb, &mut resumed, true, || false)?;
    lines(nb, &resumed.end());
    say!(nb, "and without the interruption: {}", whole.hash());

    say!(nb, "\nresumed without what Adam remembers:");
    let mut forgetful = Checkpoint::from_json(&file)?;
    let training = forgetful.training.as_mut().ok_or("there is no training")?;
    training.memories.fill(Memory::default());
    follow(nb, &mut forgetful, true, || false)?;
    say!(nb, "hash of the parameters: {}", forgetful.hash());
    values!(nb, bytes = file.len());
    Ok(())
}

pub(crate) const EVALUATE: Cell = cell! {
    "evaluate-model", Seconds, "The saved network is evaluated"; evaluate(Epochs)
};

fn evaluate(nb: &mut Notebook, Epochs { epochs }: Epochs) -> CellResult {
    let (net, test) = (trained(nb, epochs)?.net, &nb.data()?.test);
    let evaluation = Evaluation::new(&net, test, Threads::ONE);
    typed(nb, "evaluate --model model.json");
    lines(nb, &evaluation.text("test"));
    let (percent, deviation) = (evaluation.score.percent(), 100.0 * evaluation.deviation());
    values!(nb, percent = percent, deviation = deviation);
    nb.figure("worst", evaluation.worst(test, 20));
    Ok(())
}
