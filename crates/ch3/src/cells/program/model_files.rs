//! Model files: what is in one, and what is said of broken ones.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

use crate::checkpoint::Mistake;
use crate::{Checkpoint, Recipe};

pub(crate) const FILE: Cell = cell! {
    "model-file", Instant, "The file of a single neuron"; file
};

fn file(nb: &mut Notebook) -> CellResult {
    super::lines(nb, &small()?);
    Ok(())
}

/// The file of a single neuron.
fn small() -> Result<String, Mistake> {
    let recipe = Recipe { sizes: vec![2, 1], ..crate::cells::training::plain() };
    Checkpoint::from(recipe.start()).to_json()
}

pub(crate) const BROKEN: Cell = cell! {
    "broken-models", Instant, "What is said of broken files"; broken
};

fn broken(nb: &mut Notebook) -> CellResult {
    let text = small()?;
    let mut model = Checkpoint::from_json(&text)?;
    let layers = &mut model.net.layers;
    let (first, bias) = (layers.weights[0][[0, 0]].to_string(), layers.biases[0][0]);
    layers.weights[0][[0, 1]] = Float::INFINITY;
    let damages: [(&str, String); 7] = [
        ("half of the file is missing", text[..text.len() / 2].to_owned()),
        ("no field `sizes`", text.replace("\"sizes\"", "\"size\"")),
        ("a weight is missing", text.replacen(&format!("{first},"), "", 1)),
        ("a weight is NaN", text.replacen(&first, "NaN", 1)),
        ("a weight is null", text.replacen(&first, "null", 1)),
        ("a bias is changed", text.replace(&bias.to_string(), &nudged(bias).to_string())),
        ("it is of version 3", text.replace("\"version\": 2", "\"version\": 3")),
    ];
    let said = |mistake: Option<Mistake>| {
        mistake.map_or_else(|| "nothing is wrong".to_owned(), |mistake| mistake.to_string())
    };
    for (damage, text) in &damages {
        say!(nb, "{damage}:");
        wrapped(nb, &said(Checkpoint::from_json(text).err()));
        say!(nb);
    }
    say!(nb, "and a network with an infinite weight is not written:");
    wrapped(nb, &said(model.to_json().err()));
    values!(nb, damages = damages.len());
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
