//! A model as text. Page: *The whole program: save, stop, resume*.

use ch1::network::Network;
use ndarray::{Array1, Array2};
use numerics::Float;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Checkpoint, FORMAT, Mistake, Training, VERSION, hex};
use crate::network::Net;
use crate::optimizer::Memory;
use crate::recipe::Recipe;
use crate::state::Epoch;

type Result<T> = std::result::Result<T, Mistake>;

impl Checkpoint {
    /// The model's file.
    ///
    /// # Errors
    /// [`Mistake`] if a number is not finite: JSON has no way to write it.
    pub fn to_json(&self) -> Result<String> {
        let Net { layers: Network { weights, biases }, hidden, objective } = &self.net;
        let file = json!({
            "format": FORMAT,
            "version": VERSION,
            "sizes": self.net.sizes(),
            "activation": hidden,
            "output": objective.output(),
            "cost": objective.loss(),
            "weights": matrices("weights", weights)?,
            "biases": vectors("biases", biases)?,
            "sha256": self.hash(),
            "training": self.training.as_ref().map(training).transpose()?,
        });
        let mut text = String::new();
        lay_out(&file, 0, &mut text);
        Ok(text + "\n")
    }
}

/// The hyper-parameters that say when a training is over, and may change when it goes on; the others are
/// its choices.
pub const GOAL: [&str; 2] = ["epochs", "patience"];

/// The choices that every file has. One that came later is written only where it is not the usual one: so
/// files of before can be read, and a program of before refuses what it does not know.
pub(super) const CHOICES: [&str; 10] = [
    "init",
    "optimizer",
    "eta",
    "schedule",
    "halving",
    "lambda",
    "dropout",
    "expansion",
    "batch",
    "seed",
];

/// The choices of a recipe.
fn choices(recipe: &Recipe) -> Value {
    let [told, usual] = [recipe, &Recipe::default()].map(|recipe| json!(recipe));
    let words = Recipe::WORDS.iter().map(|&(word, _)| word);
    let words = words.filter(|word| !GOAL.contains(word));
    let words = words.filter(|word| CHOICES.contains(word) || told[word] != usual[word]);
    words.map(|word| (word.to_owned(), told[word].clone())).collect()
}

fn training(training: &Training) -> Result<Value> {
    let Training { recipe, images, examples, record, batches, latest, memories } = training;
    let latest = latest.as_ref().map(|Net { layers: Network { weights, biases }, .. }| {
        Ok(json!({
            "weights": matrices("training.latest.weights", weights)?,
            "biases": vectors("training.latest.biases", biases)?,
        }))
    });
    let memories = memories.iter().enumerate().map(|(i, memory)| {
        let Memory { steps, first, second } = memory;
        let part = |name| format!("training.memories[{i}].{name}");
        let (first, second) = (finite(part("first"), first)?, finite(part("second"), second)?);
        Ok(json!({ "steps": steps, "first": first, "second": second }))
    });
    let mut value = json!({
        "choices": choices(recipe),
        "images": images,
        "examples": examples,
        "epochs": recipe.epochs,
        "patience": recipe.patience,
        "record": record.iter().enumerate().map(epoch).collect::<Result<Value>>()?,
        "batches": batches,
        "latest": latest.transpose()?,
        "memories": memories.collect::<Result<Value>>()?,
    });
    value["sha256"] = text_hash(&value).into();
    Ok(value)
}

/// An epoch of a record, which has been judged.
fn epoch((i, epoch): (usize, &Epoch)) -> Result<Value> {
    let place = format!("training.record[{i}].cost");
    let Epoch { eta, score: Some(score) } = epoch else {
        let mistake = Mistake::new(place, "a cost on validation images", "none");
        return Err(mistake.advice("nothing was written; train with examples to judge by"));
    };
    let cost = finite(place, &[score.cost])?[0].clone();
    let (correct, of) = (score.correct, score.of);
    Ok(json!({ "epoch": i + 1, "eta": eta, "cost": cost, "correct": correct, "of": of }))
}

/// SHA-256 of a value written without spaces.
pub(super) fn text_hash(value: &Value) -> String {
    hex(&Sha256::digest(value.to_string()))
}

pub(super) fn matrices(field: &str, matrices: &[Array2<Float>]) -> Result<Value> {
    let matrix = |(l, w): (usize, &Array2<Float>)| {
        let rows = w.outer_iter().enumerate().map(|(j, row)| {
            finite(format_args!("{field}[{l}][{j}]"), &row.to_vec()).map(Value::from)
        });
        rows.collect::<Result<Value>>()
    };
    matrices.iter().enumerate().map(matrix).collect()
}

pub(super) fn vectors(field: &str, vectors: &[Array1<Float>]) -> Result<Value> {
    let vector = |(l, b): (usize, &Array1<Float>)| {
        finite(format_args!("{field}[{l}]"), &b.to_vec()).map(Value::from)
    };
    vectors.iter().enumerate().map(vector).collect()
}

/// Numbers as JSON, if each is finite.
fn finite(field: impl std::fmt::Display, numbers: &[Float]) -> Result<Vec<Value>> {
    match numbers.iter().position(|number| !number.is_finite()) {
        None => Ok(numbers.iter().map(|&number| number.into()).collect()),
        Some(i) => {
            let field = format!("{field}[{i}]");
            let mistake = Mistake::new(field, "a finite number", numbers[i]);
            Err(mistake.advice("nothing was written; train with a smaller learning rate"))
        }
    }
}

/// Writes a value so that a person finds the way: a line for each field, and for each list of numbers.
pub(super) fn lay_out(value: &Value, depth: usize, text: &mut String) {
    let nested = |value: &Value| value.is_array() || value.is_object();
    let (open, close, entries): (_, _, Vec<(String, &Value)>) = match value {
        Value::Object(map) if depth == 0 || map.values().any(nested) || map.len() > 5 => {
            let entry = |(key, value)| (format!("{}: ", Value::from(key as &str)), value);
            ('{', '}', map.iter().map(|(key, value)| entry((key.as_str(), value))).collect())
        }
        Value::Array(list) if list.iter().any(nested) => {
            ('[', ']', list.iter().map(|value| (String::new(), value)).collect())
        }
        plain => return text.push_str(&plain.to_string()),
    };
    text.push(open);
    for (i, (key, value)) in entries.into_iter().enumerate() {
        text.push_str(if i == 0 { "\n" } else { ",\n" });
        text.push_str(&"  ".repeat(depth + 1));
        text.push_str(&key);
        lay_out(value, depth + 1, text);
    }
    text.push('\n');
    text.push_str(&"  ".repeat(depth));
    text.push(close);
}
