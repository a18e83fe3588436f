//! A text as a model, checked field by field. Page: *The whole program: save, stop, resume*.

use ch1::network::Network;
use serde_json::{Map, Value};

use super::mistake::Mistake;
use super::part::Part;
use super::write::{CHOICES, GOAL, text_hash};
use super::{Checkpoint, FORMAT, Training, VERSION, hash, network2};
use crate::network::Net;
use crate::objective::Objective;
use crate::optimizer::Memory;
use crate::recipe::Recipe;
use crate::score::Score;
use crate::state::Epoch;

type Result<T> = std::result::Result<T, Mistake>;

const FIELDS: [&str; 10] = [
    "format",
    "version",
    "sizes",
    "activation",
    "output",
    "cost",
    "weights",
    "biases",
    "sha256",
    "training",
];

impl Checkpoint {
    /// The model of a file: one of ours, or one that the program network2 has written.
    ///
    /// # Errors
    /// [`Mistake`] says which field is wrong, what was expected and found, and what to do.
    pub fn from_json(text: &str) -> Result<Checkpoint> {
        let value: Value = serde_json::from_str(text).map_err(|error| {
            let advice = "is it a model? If it was one, it is damaged: take an earlier copy";
            Mistake::new("the file", "JSON", error).advice(advice)
        })?;
        let root = Part::root(&value);
        if network2::is_one(&value) {
            return network2::read(&root);
        }
        model(&root)
    }
}

fn model(root: &Part) -> Result<Checkpoint> {
    let format = root.get("format")?;
    if format.text()? != FORMAT {
        let mistake = format.wrong(format_args!("\"{FORMAT}\""));
        return Err(mistake.advice("this is another program's file"));
    }
    let version = root.get("version")?;
    let number = version.count(1)?;
    if number > VERSION {
        let mistake = version.wrong(format_args!("at most {VERSION}"));
        return Err(mistake.advice("read it with the version of the program that wrote it"));
    }
    root.only(&FIELDS)?;
    let sizes = sizes(&root.get("sizes")?)?;
    let (output, cost) = (root.get("output")?, root.get("cost")?);
    let objective = Objective::new(output.spelled()?, cost.spelled()?).map_err(|mismatch| {
        cost.wrong("a cost that fits the output").advice(&mismatch.to_string())
    })?;
    let layers = Network {
        weights: root.get("weights")?.matrices(&sizes)?,
        biases: root.get("biases")?.vectors(&sizes)?,
    };
    check_hash(&root.get("sha256")?, &hash(&layers), "weights and biases")?;
    let net = Net { layers, hidden: root.get("activation")?.spelled()?, objective };
    let training = root.get("training")?.optional();
    let training = training.map(|part| read_training(&part, &net, number)).transpose()?;
    Ok(Checkpoint { net, training })
}

/// The number of neurons in each layer.
pub(super) fn sizes(part: &Part) -> Result<Vec<usize>> {
    let list = part.list()?;
    if list.len() < 2 {
        return Err(part.wrong("a list of at least 2 layers"));
    }
    list.iter().map(|part| part.size(1)).collect()
}

fn check_hash(part: &Part, found: &str, what: &str) -> Result<()> {
    if part.text()? == found {
        return Ok(());
    }
    let expected = format!("the hash of the {what}, {found}");
    Err(part
        .wrong(expected)
        .advice("a number was changed after the file was written: take an earlier copy"))
}

fn read_training(part: &Part, net: &Net, version: u64) -> Result<Training> {
    part.only(&[
        "choices", "images", "examples", "epochs", "patience", "record", "batches", "latest",
        "memories", "sha256",
    ])?;
    let recipe = recipe(part, net)?;
    let images = part.get("images")?.size(1)?;
    let examples = part.get("examples")?.text()?.to_owned();
    let record = part.get("record")?.list()?;
    let record = record.iter().enumerate().map(epoch).collect::<Result<_>>()?;
    let batches = if version == 1 { 0 } else { batches(part, &recipe, images)? };
    let sizes = net.sizes();
    let latest = part.get("latest")?.optional().map(|part| {
        part.only(&["weights", "biases"])?;
        let weights = part.get("weights")?.matrices(&sizes)?;
        let biases = part.get("biases")?.vectors(&sizes)?;
        Ok(Net { layers: Network { weights, biases }, ..*net })
    });
    let latest = latest.transpose()?;
    let memories = memories(&part.get("memories")?, &net.layers)?;
    let found = text_hash(&part.without("sha256"));
    check_hash(&part.get("sha256")?, &found, "training as it stands")?;
    Ok(Training { recipe, images, examples, record, batches, latest, memories })
}

/// How many mini-batches of the running epoch are done: never all, for then the epoch is in the record.
fn batches(part: &Part, recipe: &Recipe, images: usize) -> Result<usize> {
    let (part, epoch) = (part.get("batches")?, recipe.batches(images));
    let batches = part.size(0)?;
    if batches >= epoch {
        return Err(part.wrong(format_args!("less than the {epoch} mini-batches of an epoch")));
    }
    Ok(batches)
}

/// The recipe, whose words stand in two places: what was chosen, and when the training is over.
fn recipe(part: &Part, net: &Net) -> Result<Recipe> {
    let choices = part.get("choices")?;
    let words = Recipe::WORDS.iter().map(|&(word, _)| word);
    let (goal, chosen): (Vec<_>, Vec<_>) = words.partition(|word| GOAL.contains(word));
    choices.only(&chosen)?;
    let chosen = chosen.iter().filter(|word| CHOICES.contains(word) || choices.has(word));
    let places =
        chosen.map(|word| (&choices, word)).chain(goal.iter().map(|word| (part, word)));
    let mut words = Map::new();
    for (place, &word) in places {
        words.insert(word.to_owned(), place.get(word)?.hyper_parameter(word)?);
    }
    let recipe: Recipe =
        serde_json::from_value(Value::from(words)).map_err(|error| choices.wrong(error))?;
    let (sizes, hidden, objective) = (net.sizes(), net.hidden, net.objective);
    Ok(Recipe { sizes, hidden, objective, ..recipe })
}

fn epoch((i, part): (usize, &Part)) -> Result<Epoch> {
    part.only(&["epoch", "eta", "cost", "correct", "of"])?;
    let number = part.get("epoch")?;
    if number.count(1)? != i as u64 + 1 {
        return Err(number.wrong(i + 1));
    }
    let count = |name| part.get(name)?.size(0);
    let eta = part.get("eta")?.positive()?;
    let cost = part.get("cost")?.real()?;
    let score = Score { cost, correct: count("correct")?, of: count("of")? };
    Ok(Epoch { eta, score: Some(score) })
}

fn memories(part: &Part, layers: &Network) -> Result<Vec<Memory>> {
    let weights = layers.weights.iter().map(|w| w.len());
    let lengths: Vec<usize> = weights.chain(layers.biases.iter().map(|b| b.len())).collect();
    let list =
        part.list_of(lengths.len(), "memories, one for each matrix and each list of biases")?;
    let memory = |(part, &length): (&Part, &usize)| {
        part.only(&["steps", "first", "second"])?;
        let steps = part.get("steps")?.count(0)?;
        let length = if steps == 0 { 0 } else { length };
        let numbers = |name| part.get(name)?.numbers(length, "numbers, one for each parameter");
        Ok(Memory { steps, first: numbers("first")?, second: numbers("second")? })
    };
    list.iter().zip(&lengths).map(memory).collect()
}
