//! The chain rule on networks so small that every rate can be printed.

use ch1::network::Network;
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::Float;

use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::model::Model;

pub(super) const CHAIN: Cell = Cell {
    name: "chain",
    title: "Rates along a chain multiply",
    pace: Pace::Instant,
    parameters: &[NUDGE],
    run: chain,
};

pub(super) const FORK: Cell = Cell {
    name: "fork",
    title: "Rates add where ways meet",
    pace: Pace::Instant,
    parameters: &[NUDGE],
    run: fork,
};

const NUDGE: Parameter =
    Parameter::real("nudge", 1e-4, 1e-9..=1.0, "what is added to the weight");

/// The input of both networks.
const X: Float = 0.6;

/// One neuron in each layer: the rates from the weight to the cost, and their product.
fn chain(nb: &mut Notebook) -> CellResult {
    let weights = vec![array![[1.5]], array![[-2.0]]];
    let network = Network { weights, biases: vec![array![-0.4], array![1.0]] };
    let model = Model::new(network, SIGMOID, QUADRATIC);
    let (x, y) = (array![X], array![1.0]);
    let forward = model.forward(&x);
    let (z2, z3) = (forward.zs[0][0], forward.zs[1][0]);
    let (a2, a3) = (forward.activations[1][0], forward.activations[2][0]);
    let rates = [
        ("w²", "z²", x[0]),
        ("z²", "a²", (SIGMOID.prime)(z2)),
        ("a²", "z³", model.network.weights[1][[0, 0]]),
        ("z³", "a³", (SIGMOID.prime)(z3)),
        ("a³", "C", a3 - y[0]),
    ];
    say!(
        nb,
        "One neuron in each layer: z² = {z2:.4}, a² = {a2:.4}, z³ = {z3:.4}, a³ = {a3:.4}."
    );
    say!(nb);
    let mut table = Table::new(["from", "to", "rate"]);
    let mut product = 1.0;
    for (from, to, rate) in rates {
        table.push([from.to_owned(), to.to_owned(), format!("{rate:+.6}")]);
        product *= rate;
    }
    nb.table("rates", table);
    say!(nb);
    say!(nb, "Product of the five rates {product:+.6}");
    measure(nb, &model, &x, &y);
    nb.value("product", product);
    Ok(())
}

/// Two outputs: two ways from the weight to the cost, and the sum of their rates.
fn fork(nb: &mut Notebook) -> CellResult {
    let weights = vec![array![[1.5]], array![[-2.0], [1.2]]];
    let network = Network { weights, biases: vec![array![-0.4], array![1.0, -1.5]] };
    let model = Model::new(network, SIGMOID, QUADRATIC);
    let (x, y) = (array![X], array![1.0, 0.0]);
    let forward = model.forward(&x);
    let before = x[0] * (SIGMOID.prime)(forward.zs[0][0]);
    say!(nb, "Two neurons in the last layer, two ways to the cost:");
    say!(nb);
    let mut table = Table::new(["way", "w² to a²", "a² to z³", "z³ to C", "product"]);
    let mut sum = 0.0;
    for j in 0..2 {
        let weight = model.network.weights[1][[j, 0]];
        let slope = (SIGMOID.prime)(forward.zs[1][j]);
        let delta = (forward.output()[j] - y[j]) * slope;
        let product = before * weight * delta;
        let signed = |rate: Float| format!("{rate:+.6}");
        let way = format!("by neuron {}", j + 1);
        table.push([way, signed(before), signed(weight), signed(delta), signed(product)]);
        nb.value(&format!("way_{}", j + 1), product);
        sum += product;
    }
    nb.table("ways", table);
    say!(nb);
    say!(nb, "Sum of the two ways       {sum:+.6}");
    measure(nb, &model, &x, &y);
    nb.value("sum", sum);
    Ok(())
}

/// Nudges w² and watches the cost.
fn measure(nb: &mut Notebook, model: &Model, x: &Array1<Float>, y: &Array1<Float>) {
    let mut nudged = model.clone();
    nudged.network.weights[0][[0, 0]] += nb.real("nudge");
    let rate = (nudged.cost(x, y) - model.cost(x, y)) / nb.real("nudge");
    say!(nb, "Nudging w², C changes by  {rate:+.6} per unit of w²");
    nb.value("measured", rate);
}
