//! The program as a reader uses it: train, predict, evaluate. The cells call what the program calls; a
//! test runs the commands in their transcripts and compares.
//!
//! Page: *A digit of your own*.

pub(super) mod pencil;
pub(super) mod pictures;
mod strokes;
pub(super) mod two_models;

use notebook::{Cell, CellResult, Notebook, Stop, cell, parameters, say, values};

use crate::evaluation::Evaluation;
use crate::threads::Threads;
use crate::trainer::Trainer;
use crate::{Adam, Checkpoint, Dropout, Examples, Initializer, Lessons, Recipe, Rule, Unit};

/// The flags of the program that are this recipe.
const FLAGS: &str =
    "--activation relu --optimizer adam --eta 0.002 \\\n    --batch 50 --dropout 0.1";

pub(super) fn recipe(epochs: usize) -> Result<Recipe, Stop> {
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
pub(super) fn follow(
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
pub(super) fn trained(nb: &mut Notebook, epochs: usize) -> Result<Checkpoint, Stop> {
    let mut model = Checkpoint::new(&recipe(epochs)?, &nb.data()?.training);
    follow(nb, &mut model, false, || false)?;
    Ok(model)
}

/// Writes a command; the program's answer follows.
fn typed(nb: &mut Notebook, command: &str) {
    lines(nb, &format!("$ cargo run -p digits -- {command}"));
}

pub(super) fn lines(nb: &mut Notebook, text: &str) {
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
