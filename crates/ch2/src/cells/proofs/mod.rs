//! The chain rule on networks so small that every rate can be printed, and what the proofs assume of the cost.
//!
//! Page: *The proofs*.

mod assumptions;

use ch1::network::Network;
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

pub(crate) use self::assumptions::ASSUMPTIONS;
use crate::activation::SIGMOID;
use crate::cells::sigmoids;
use crate::model::Model;

parameters! { P { nudge: f64 = 1e-4 in 1e-9..=1.0, "what is added to the weight" } }

pub(crate) const CHAIN: Cell =
    cell! { "chain", Instant, "Rates along a chain multiply"; chain(P) };

pub(crate) const FORK: Cell = cell! { "fork", Instant, "Rates add where paths meet"; fork(P) };

/// The input of both networks.
const X: Float = 0.6;

/// One neuron in each layer: the rates from the weight to the cost, and their product.
fn chain(nb: &mut Notebook, p: P) -> CellResult {
    let weights = vec![array![[1.5]], array![[-2.0]]];
    let biases = vec![array![-0.4], array![1.0]];
    let model = sigmoids(Network { weights, biases });
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
    let numbers = format!("z² = {z2:.4}, a² = {a2:.4}, z³ = {z3:.4}, a³ = {a3:.4}");
    say!(nb, "One neuron in each layer, x = {X}: {numbers}.\n");
    let mut table = Table::new(["from", "to", "rate"]);
    let mut product = 1.0;
    for (from, to, rate) in rates {
        table.push(row![from, to, "{rate:+.5}"]);
        product *= rate;
    }
    nb.table("rates", table);
    say!(nb, "\nProduct of the five rates {product:+.5}");
    measure(nb, &model, &y, p.nudge);
    nb.value("product", product);
    Ok(())
}

/// Two outputs: two paths from the weight to the cost, and the sum of their rates.
fn fork(nb: &mut Notebook, p: P) -> CellResult {
    let weights = vec![array![[1.5]], array![[-2.0], [1.2]]];
    let biases = vec![array![-0.4], array![1.0, -1.5]];
    let model = sigmoids(Network { weights, biases });
    let (x, y) = (array![X], array![1.0, 0.0]);
    let forward = model.forward(&x);
    let before = x[0] * (SIGMOID.prime)(forward.zs[0][0]);
    say!(nb, "Two neurons in the last layer, two paths to the cost:\n");
    let mut table = Table::new(["path", "w² to a²", "a² to z³", "z³ to C", "product"]);
    let mut sum = 0.0;
    for j in 0..2 {
        let weight = model.network.weights[1][[j, 0]];
        let slope = (SIGMOID.prime)(forward.zs[1][j]);
        let delta = (forward.output()[j] - y[j]) * slope;
        let product = before * weight * delta;
        let signed = [before, weight, delta, product].map(|rate| format!("{rate:+.5}"));
        table.push([format!("by neuron {}", j + 1)].into_iter().chain(signed));
        nb.value(format!("way_{}", j + 1), product);
        sum += product;
    }
    nb.table("ways", table);
    say!(nb, "\nSum of the two paths      {sum:+.5}");
    measure(nb, &model, &y, p.nudge);
    nb.value("sum", sum);
    Ok(())
}

/// Nudges w² and watches the cost.
fn measure(nb: &mut Notebook, model: &Model, y: &Array1<Float>, nudge: Float) {
    let x = &array![X];
    let mut nudged = model.clone();
    nudged.network.weights[0][[0, 0]] += nudge;
    let rate = (nudged.cost(x, y) - model.cost(x, y)) / nudge;
    say!(nb, "Nudging w², C changes by  {rate:+.5} per unit of w²");
    nb.value("measured", rate);
}

pub(crate) const PENCIL: Cell = cell! { "pencil-proofs", Instant, "Two paths to the cost, and one weight in two places"; pencil };

/// Rates along a fork, and a weight that is used twice.
fn pencil(nb: &mut Notebook) -> CellResult {
    let (first, second) = ([2.0, 3.0], [-1.0, 4.0]);
    let [one, other] = [first, second].map(|way: [Float; 2]| way[0] * way[1]);
    let (sum, product) = (one + other, one * other);
    say!(
        nb,
        "Rates 2 and 3 along one path, −1 and 4 along the other: {one} and {other}, {sum} in all."
    );
    let w: Float = 3.0;
    let (twice, once) = (2.0 * w, w);
    say!(nb, "C = w · w at w = {w}: each place adds {once}, together {twice}.");
    values!(nb, one, other, sum, product, twice, once);
    Ok(())
}
