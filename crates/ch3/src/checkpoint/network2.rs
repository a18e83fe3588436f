//! The files of Nielsen's program network2: its four keys are `sizes`, `weights`, `biases` and `cost`.
//!
//! Its neurons are sigmoids throughout, and each bias is a list of one number.
//! Page: *The whole program: save, stop, resume*.

use ch1::network::Network;
use ndarray::Array1;
use serde_json::{Value, json};

use super::mistake::Mistake;
use super::part::Part;
use super::write::matrices;
use super::{Checkpoint, read};
use crate::activation::Unit;
use crate::network::Net;
use crate::objective::{Objective, Output};

type Result<T> = std::result::Result<T, Mistake>;

/// The cost as network2 names its classes.
const COSTS: [(&str, Objective); 2] =
    [("QuadraticCost", Objective::QUADRATIC), ("CrossEntropyCost", Objective::CROSS_ENTROPY)];

/// Whether the file is one of network2.
pub(super) fn is_one(value: &Value) -> bool {
    let cost = value.get("cost").and_then(Value::as_str);
    value.get("format").is_none() && cost.is_some_and(|cost| cost.ends_with("Cost"))
}

pub(super) fn read(root: &Part) -> Result<Checkpoint> {
    root.only(&["sizes", "weights", "biases", "cost"])?;
    let sizes = read::sizes(&root.get("sizes")?)?;
    let cost = root.get("cost")?;
    let name = cost.text()?;
    let known = COSTS.iter().find(|(known, _)| *known == name);
    let Some(&(_, objective)) = known else {
        return Err(cost.wrong("QuadraticCost or CrossEntropyCost"));
    };
    let biases = root.get("biases")?;
    let lists = biases.list_of(sizes.len() - 1, "lists, one less than there are layers")?;
    let vector = |(part, &neurons): (&Part, &usize)| {
        let rows =
            part.list_of(neurons, "lists of one number, one for each neuron of the layer")?;
        let number = |row: &Part| Ok(row.numbers(1, "number")?[0]);
        rows.iter().map(number).collect::<Result<Array1<_>>>()
    };
    let layers = Network {
        weights: root.get("weights")?.matrices(&sizes)?,
        biases: lists.iter().zip(&sizes[1..]).map(vector).collect::<Result<_>>()?,
    };
    Ok(Checkpoint::from(Net { layers, hidden: Unit::Sigmoid, objective }))
}

impl Checkpoint {
    /// The file as network2 would have written it.
    ///
    /// # Errors
    /// [`Mistake`] if network2 has no such neurons or cost, or a number is not finite.
    pub fn to_network2(&self) -> Result<String> {
        let Net { layers: Network { weights, biases }, hidden, objective } = &self.net;
        let foreign = |field: &str, expected: &str, found: String| {
            let advice = "network2 has no other; export to safetensors, or train with this one";
            Err(Mistake::new(field, expected, found).advice(advice))
        };
        if *hidden != Unit::Sigmoid {
            return foreign("activation", "sigmoid", hidden.to_string());
        }
        if objective.output() != Output::Sigmoid {
            return foreign("output", "sigmoid", objective.output().to_string());
        }
        let Some((name, _)) = COSTS.iter().find(|(_, known)| known == objective) else {
            return foreign("cost", "quadratic or cross-entropy", objective.loss().to_string());
        };
        let columns: Vec<_> =
            biases.iter().map(|b| b.clone().insert_axis(ndarray::Axis(1))).collect();
        let file = json!({
            "sizes": self.net.sizes(),
            "weights": matrices("weights", weights)?,
            "biases": matrices("biases", &columns)?,
            "cost": name,
        });
        Ok(file.to_string())
    }
}
