//! Model files: what is in one, and what is said of broken ones.

use notebook::{Cell, CellResult, Notebook, Pace, say};
use numerics::{Float, stream};

use crate::activation::Activation;
use crate::initializer::Initializer;
use crate::model::{Mistake, Model};
use crate::network::Network;
use crate::objective::Objective;

pub(super) const FILE: Cell = Cell {
    name: "model-file",
    title: "The file of a single neuron",
    pace: Pace::Instant,
    parameters: &[],
    run: file,
};

/// The file of a single neuron.
fn small() -> Result<String, Mistake> {
    let rng = &mut stream(7, "network", 0);
    let (hidden, objective) = (Activation::Sigmoid, Objective::CROSS_ENTROPY);
    let network = Network::new(&[2, 1], hidden, objective, Initializer::Large, rng);
    Model { network, training: None }.to_json()
}

fn file(nb: &mut Notebook) -> CellResult {
    let text = small().map_err(|mistake| mistake.to_string())?;
    text.lines().for_each(|line| nb.line(line));
    Ok(())
}

pub(super) const BROKEN: Cell = Cell {
    name: "broken-models",
    title: "What is said of broken files",
    pace: Pace::Instant,
    parameters: &[],
    run: broken,
};

fn broken(nb: &mut Notebook) -> CellResult {
    let text = small().map_err(|mistake| mistake.to_string())?;
    let mut model = Model::from_json(&text).map_err(|mistake| mistake.to_string())?;
    let (first, bias) = (model.network.weights[0][[0, 0]], model.network.biases[0][0]);
    let first = first.to_string();
    let damages: [(&str, String); 7] = [
        ("half of the file is missing", text[..text.len() / 2].to_owned()),
        ("no field `sizes`", text.replace("\"sizes\"", "\"size\"")),
        ("a weight is missing", text.replacen(&format!("{first},"), "", 1)),
        ("a weight is NaN", text.replacen(&first, "NaN", 1)),
        ("a weight is null", text.replacen(&first, "null", 1)),
        ("a bias is changed", text.replace(&bias.to_string(), &nudged(bias).to_string())),
        ("it is of version 3", text.replace("\"version\": 2", "\"version\": 3")),
    ];
    for (damage, text) in &damages {
        let mistake = Model::from_json(text).err();
        let mistake = mistake.map_or_else(|| "nothing is wrong".to_owned(), |m| m.to_string());
        say!(nb, "{damage}:");
        wrapped(nb, &mistake);
        say!(nb);
    }
    model.network.weights[0][[0, 1]] = Float::INFINITY;
    say!(nb, "and a network with an infinite weight is not written:");
    let mistake = model.to_json().err().map_or_else(String::new, |mistake| mistake.to_string());
    wrapped(nb, &mistake);
    nb.value("damages", damages.len());
    Ok(())
}

/// The next number that a computer knows.
fn nudged(number: Float) -> Float {
    Float::from_bits(number.to_bits() + 1)
}

/// Writes a text in lines of at most 92 letters, set off.
fn wrapped(nb: &mut Notebook, text: &str) {
    let mut line = String::from("   ");
    for word in text.split(' ') {
        if line.chars().count() + word.chars().count() > 92 {
            nb.line(&line);
            "   ".clone_into(&mut line);
        }
        line.push(' ');
        line.push_str(word);
    }
    nb.line(line);
}
