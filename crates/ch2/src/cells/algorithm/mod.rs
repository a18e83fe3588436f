//! The small network of the matrix form, calculated by hand forward and back.
//!
//! Page: *The backpropagation algorithm*.

mod pencil;

use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::{Float, matvec};

use super::known;
use super::matrix_form::calculation::{Line, Symbol, factor, group, number, products};
use super::matrix_form::{Example, forward, lines};
use crate::equations::weight_gradient;
use crate::model::{Forward, Model};

pub(crate) use self::pencil::PENCIL;

parameters! { P { x1 = 1.0, x2 = 0.5, eta: f64 = 1.0 in 0.0..=100.0, "the learning rate η" } }

pub(crate) const BY_HAND: Cell = cell! {
    "by-hand", Instant, "The same network, forward and back, every number beside its formula";
    by_hand(P)
};

fn by_hand(nb: &mut Notebook, p: P) -> CellResult {
    let example = Example::new([p.x1, p.x2]);
    let before = forward(nb, &example);
    let deltas = example.model.errors(&before, &example.y);
    say!(nb);
    output_error(nb, &example, &before, &deltas[1]);
    say!(nb);
    hidden_error(nb, &example, &before, &deltas);
    for (l, delta) in deltas.iter().enumerate().rev() {
        say!(nb);
        gradient(nb, l + 2, delta, &before.activations[l]);
    }
    step(nb, &example, p.eta);
    Ok(())
}

/// σ′(z) of a layer, printed and returned.
fn slopes(nb: &mut Notebook, model: &Model, forward: &Forward, l: usize) -> Array1<Float> {
    let (slope, a) = (model.slope(l, &forward.zs[l]), &forward.activations[l + 1]);
    let formula = |j: usize| format!("{} · (1 - {})", number(a[j]), number(a[j]));
    let title = format!("Layer {}: σ′(z) = a (1 - a)", l + 2);
    group(nb, &title, lines("σ′", l + 2, &slope, formula));
    slope
}

/// Records ∂C/∂a of a layer.
fn record(nb: &mut Notebook, layer: usize, slopes: &Array1<Float>) {
    for (j, &slope) in slopes.iter().enumerate() {
        nb.value(format!("da{layer}_{}", j + 1), slope);
    }
}

/// The error of the outputs.
fn output_error(nb: &mut Notebook, e: &Example, forward: &Forward, delta: &Array1<Float>) {
    let slope = slopes(nb, &e.model, forward, 1);
    let (a, y) = (forward.output(), &e.y);
    record(nb, 3, &(a - y));
    let formula =
        |j: usize| format!("({} - {}) · {}", number(a[j]), number(y[j]), number(slope[j]));
    group(nb, "Layer 3, (BP1): δ = (a - y) ⊙ σ′(z)", lines("δ", 3, delta, formula));
}

/// The error of the hidden neurons.
fn hidden_error(nb: &mut Notebook, e: &Example, forward: &Forward, deltas: &[Array1<Float>]) {
    let slope = slopes(nb, &e.model, forward, 0);
    let w = &e.model.network.weights[1];
    let formula =
        |k: usize| format!("({}) · {}", products(w.column(k), &deltas[1]), number(slope[k]));
    record(nb, 2, &matvec(w.t(), &deltas[1]));
    let title = "Layer 2, (BP2): δ = (wᵀ δ) ⊙ σ′(z), with w and δ of layer 3";
    group(nb, title, lines("δ", 2, &deltas[0], formula));
}

/// The derivatives for the biases of a layer and for the weights into it.
fn gradient(nb: &mut Notebook, layer: usize, delta: &Array1<Float>, before: &Array1<Float>) {
    let bias = |j: usize| Symbol::new("δ", Some(layer), &[j + 1]).to_string();
    group(nb, &format!("Layer {layer}, (BP3): ∂C/∂b = δ"), lines("∂C/∂b", layer, delta, bias));
    let weights = weight_gradient(delta, before);
    let lines = weights.indexed_iter().map(|((j, k), &value)| {
        let symbol = Symbol::new("∂C/∂w", Some(layer), &[j + 1, k + 1]);
        let formula = format!("{} · {}", number(delta[j]), factor(before[k]));
        Line { symbol, formula, value }
    });
    let title = format!("Layer {layer}, (BP4): ∂C/∂w = δ aᵀ, with a of layer {}", layer - 1);
    group(nb, &title, lines.collect());
}

/// One step of gradient descent, and what it does to the cost.
fn step(nb: &mut Notebook, Example { model, x, y }: &Example, eta: Float) {
    let gradient = model.backprop(x, y);
    let mut stepped = model.clone();
    let mut square = 0.0;
    for (w, nabla) in stepped.network.weights.iter_mut().zip(&gradient.weights) {
        w.scaled_add(-eta, nabla);
        square = nabla.fold(square, |sum, d| sum + d * d);
    }
    for (b, nabla) in stepped.network.biases.iter_mut().zip(&gradient.biases) {
        b.scaled_add(-eta, nabla);
        square = nabla.fold(square, |sum, d| sum + d * d);
    }
    let (before, after) = (model.cost(x, y), stepped.cost(x, y));
    let (change, forecast) = (after - before, -eta * square);
    say!(nb, "\nOne step with η = {eta}: C goes from {before:.5} to {after:.5},");
    say!(nb, "a change of {change:.5}; the forecast -η ‖∇C‖² was {forecast:.5}.");
    values!(nb, cost_after = after, change, forecast);
}
