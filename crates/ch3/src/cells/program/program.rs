//! The program as a reader uses it: train, interrupt, evaluate, predict. The cells call what the program
//! calls; a test runs the commands in their transcripts and compares.

use mnist::{Dataset, PIXELS};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, below, stream};

use figures::DigitGrid;

use super::strokes::{DRAWINGS, PHOTO, SIDE};
use super::training::percent;
use crate::activation::Activation;
use crate::centring::Picture;
use crate::data::Data;
use crate::dropout::Dropout;
use crate::evaluation::Evaluation;
use crate::initializer::Initializer;
use crate::model::{Choices, Examples, Expansion, Goal, Model};
use crate::network::Network;
use crate::objective::Objective;
use crate::optimizer::{Adam, Memory, Rule};
use crate::prediction::{answer, ranking};
use crate::regularization::Regularization;
use crate::schedule::Schedule;
use crate::threads::Threads;

/// The flags of the program that are these choices.
const FLAGS: &str =
    "--activation relu --optimizer adam --eta 0.002 \\\n    --batch 50 --dropout 0.1";

const CHOICES: Choices = Choices {
    initializer: Initializer::He,
    optimizer: Rule::Adam(Adam::RECOMMENDED),
    eta: 0.002,
    schedule: Schedule::Constant,
    halving: None,
    regularization: Regularization::None,
    dropout: Dropout::NONE, // see `begin`
    expansion: Expansion::None,
    batch: 50,
    seed: 7,
};

const EPOCHS: Parameter =
    Parameter::integer("epochs", 4, 1..=1_000, "passes over the training images");

/// A model that has learned nothing yet, and its images.
fn begin<'a>(nb: &Notebook<'a>) -> Result<(Model, Examples<'a>), Stop> {
    let mnist = nb.data()?;
    let dropout = Dropout::new(0.1).map_err(told)?;
    let choices = Choices { dropout, ..CHOICES };
    let goal = Goal { epochs: nb.integer("epochs") as u64, patience: None };
    let (sizes, hidden) = ([784, 30, 10], Activation::Relu);
    let model = Model::new(&sizes, hidden, Objective::SOFTMAX, choices, &mnist.training, goal);
    Ok((model, Examples::new(&mnist.training, &mnist.validation, Expansion::None)))
}

/// Trains until the goal is reached, and tells.
fn follow(
    nb: &mut Notebook,
    model: &mut Model,
    examples: &Examples,
    aloud: bool,
) -> CellResult {
    while let Some(training) = model.training.as_ref().filter(|training| !training.is_over()) {
        let (number, total) = (training.record.len() + 1, training.goal.epochs as usize);
        let epoch = model.epoch(examples).map_err(told)?;
        if aloud {
            nb.line(epoch.line(number).trim_end());
        }
        nb.progress(number, total, format!("{} of {}", epoch.correct, epoch.of))?;
    }
    Ok(())
}

/// A failure as a cell tells it.
fn told(failure: impl std::fmt::Display) -> String {
    failure.to_string()
}

fn trained(nb: &mut Notebook) -> Result<Model, Stop> {
    let (mut model, examples) = begin(nb)?;
    follow(nb, &mut model, &examples, false)?;
    Ok(model)
}

/// Writes a command and what the program says to it.
fn typed(nb: &mut Notebook, command: &str) {
    lines(nb, &format!("$ cargo run -p ch3 -- {command}"));
}

/// Writes several lines.
fn lines(nb: &mut Notebook, text: &str) {
    text.lines().for_each(|line| nb.line(line));
}

pub(super) const TRAIN: Cell = Cell {
    name: "train-and-save",
    title: "A network is trained and saved",
    pace: Pace::Seconds,
    parameters: &[EPOCHS],
    run: train,
};

fn train(nb: &mut Notebook) -> CellResult {
    let (mut model, examples) = begin(nb)?;
    let epochs = nb.integer("epochs");
    typed(nb, &format!("train {FLAGS} --epochs {epochs} --save model.json"));
    lines(nb, &model.beginning(nb.data()?.validation.len()));
    follow(nb, &mut model, &examples, true)?;
    lines(nb, &model.end());
    nb.value("bytes", model.to_json().map_err(told)?.len());
    nb.value("parameters", parameters(&model.network));
    Ok(())
}

fn parameters(network: &Network) -> usize {
    let weights = network.weights.iter().map(|w| w.len());
    weights.chain(network.biases.iter().map(|b| b.len())).sum::<usize>()
}

const AFTER: Parameter =
    Parameter::integer("after", 2_345, 0..=1_000_000, "mini-batches before the interruption");

pub(super) const INTERRUPTED: Cell = Cell {
    name: "interrupted",
    title: "The same training, interrupted and resumed",
    pace: Pace::Seconds,
    parameters: &[EPOCHS, AFTER],
    run: interrupted,
};

fn interrupted(nb: &mut Notebook) -> CellResult {
    let (mut model, examples) = begin(nb)?;
    let (mut whole, after) = (model.clone(), nb.integer("after"));
    follow(nb, &mut whole, &examples, false)?;
    let mut asked = 0..after;
    while let Some(training) = model.training.as_ref().filter(|training| !training.is_over()) {
        let number = training.record.len() + 1;
        let stop = || asked.next().is_none();
        match model.epoch_until(&examples, stop).map_err(told)? {
            Some(epoch) => nb.line(epoch.line(number).trim_end()),
            None => break,
        }
    }
    let file = model.to_json().map_err(told)?;
    if let Some(training) = &model.training {
        say!(nb, "^C {}; {} bytes saved", training.place(), file.len());
        nb.value("batches", training.batches);
        nb.value("epoch", training.record.len() + 1);
    }
    let mut resumed = Model::from_json(&file).map_err(told)?;
    follow(nb, &mut resumed, &examples, true)?;
    lines(nb, &resumed.end());
    say!(nb, "and without the interruption: {}", whole.hash());

    say!(nb);
    say!(nb, "resumed without what Adam remembers:");
    let mut forgetful = Model::from_json(&file).map_err(told)?;
    let training = forgetful.training.as_mut().ok_or("there is no training")?;
    training.memories.fill(Memory::default());
    follow(nb, &mut forgetful, &examples, true)?;
    say!(nb, "hash of the parameters: {}", forgetful.hash());
    nb.value("bytes", file.len());
    Ok(())
}

pub(super) const EVALUATE: Cell = Cell {
    name: "evaluate-model",
    title: "The saved network is evaluated",
    pace: Pace::Seconds,
    parameters: &[EPOCHS],
    run: evaluate,
};

fn evaluate(nb: &mut Notebook) -> CellResult {
    let (network, test) = (trained(nb)?.network, &nb.data()?.test);
    let evaluation = Evaluation::new(&network, test, Threads::ONE);
    typed(nb, "evaluate --model model.json");
    lines(nb, &evaluation.text("test"));
    nb.value("percent", percent(evaluation.score));
    nb.value("deviation", 100.0 * evaluation.deviation());
    nb.figure("worst", evaluation.worst(test, 20));
    Ok(())
}

pub(super) const PREDICT: Cell = Cell {
    name: "predict-picture",
    title: "The saved network reads pictures of our own",
    pace: Pace::Seconds,
    parameters: &[EPOCHS],
    run: predict,
};

fn predict(nb: &mut Notebook) -> CellResult {
    let network = trained(nb)?.network;
    let path = "crates/ch3/pictures/digit.png";
    typed(nb, &format!("predict --model model.json {path}"));
    let a = network.outputs(&seen(PHOTO.picture().digit().map_err(told)?)?);
    say!(nb, "{path}: {}", answer(&a.row(0)));
    say!(nb);
    lines(nb, &ranking(&a.row(0)).to_string());
    nb.value("sure", 100.0 * a.iter().copied().fold(0.0, Float::max));

    let mut grid =
        DigitGrid::new("Pictures, shrunk, and as the network gets them", DRAWINGS.len())
            .pixels(SIDE, SIDE);
    for drawing in &DRAWINGS {
        let ink: Vec<u8> = drawing.greys().iter().map(|grey| 255 - grey).collect();
        grid = grid.image(&ink, drawing.name);
    }
    for (key, made) in
        [("shrunk", Picture::shrunk as fn(&Picture) -> _), ("centred", Picture::digit)]
    {
        for (i, drawing) in DRAWINGS.iter().enumerate() {
            let pixels = made(&drawing.picture()).map_err(told)?;
            let a = network.outputs(&seen(pixels.clone())?);
            let said = answer(&a.row(0));
            nb.value(format!("{key}_{i}"), said.clone());
            grid = grid.image(&doubled(&pixels), said);
        }
    }
    nb.figure("pictures", grid.draw());
    Ok(())
}

/// An image as the network takes it.
fn seen(pixels: Vec<u8>) -> Result<Data, Stop> {
    let image = Dataset::new(pixels, vec![0]).map_err(told)?;
    Ok(Data::from(&image))
}

/// The image with each pixel as four.
fn doubled(pixels: &[u8]) -> Vec<u8> {
    let side = 2 * 28;
    (0..side * side).map(|i| pixels[i / side / 2 * 28 + i % side / 2]).collect()
}

pub(super) const PLACES: Cell = Cell {
    name: "other-places",
    title: "Test images at another place and of another size",
    pace: Pace::Seconds,
    parameters: &[
        EPOCHS,
        Parameter::integer("images", 1_000, 10..=10_000, "test images"),
        Parameter::seed(7),
    ],
    run: places,
};

fn places(nb: &mut Notebook) -> CellResult {
    let network = trained(nb)?.network;
    let test = nb.data()?.test.first(nb.integer("images"));
    let mut table =
        Table::new(["the image lies on a sheet of", "shrunk to 28 × 28", "centred"]);
    let plain = network.score(&Data::from(&test));
    nb.value("plain", percent(plain));
    for (key, side) in [("same", 28), ("half", 42), ("double", 56), ("triple", 84)] {
        let rng = &mut stream(nb.seed(), "places", side as u64);
        let (mut shrunk, mut centred) = (vec![], vec![]);
        for i in 0..test.len() {
            let (top, left) = (below(rng, side - 27), below(rng, side - 27));
            let sheet = laid(test.pixels(i), side, top, left);
            shrunk.extend(sheet.shrunk().map_err(told)?);
            centred.extend(sheet.digit().map_err(told)?);
        }
        let read = |pixels: Vec<u8>| {
            let images = Dataset::new(pixels, test.labels().to_vec());
            let images = images.map_err(told)?;
            Ok::<Float, Stop>(percent(network.score(&Data::from(&images))))
        };
        let (shrunk, centred) = (read(shrunk)?, read(centred)?);
        nb.value(format!("{key}_shrunk"), shrunk);
        nb.value(format!("{key}_centred"), centred);
        table.push([
            format!("{side} × {side}"),
            format!("{shrunk:.1} %"),
            format!("{centred:.1} %"),
        ]);
    }
    say!(
        nb,
        "Of the first {} test images as they are, {:.1} % are read.",
        test.len(),
        percent(plain)
    );
    say!(nb);
    nb.table("places", table);
    Ok(())
}

/// An image somewhere on a larger sheet.
fn laid(image: &[u8], side: usize, top: usize, left: usize) -> Picture {
    let mut sheet = vec![0.0; side * side];
    for place in 0..PIXELS {
        sheet[(top + place / 28) * side + left + place % 28] =
            Float::from(image[place]) / 255.0;
    }
    Picture::new(side, sheet)
}
