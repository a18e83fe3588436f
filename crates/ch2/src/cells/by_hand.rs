//! A small network calculated by hand: every intermediate quantity beside the formula that gives it.

use ch1::network::Network;
use figures::{Diagram, Edge, Node};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, say};
use numerics::{Float, matvec};

use super::calculation::{Line, Symbol, factor, group, number, products};
use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::equations::weight_gradient;
use crate::model::{Forward, Model};

const X1: Parameter = Parameter::real("x1", 1.0, -100.0..=100.0, "the first input");
const X2: Parameter = Parameter::real("x2", 0.5, -100.0..=100.0, "the second input");

pub(super) const FORWARD: Cell = Cell {
    name: "by-hand-forward",
    title: "A small network, forward, every number beside its formula",
    pace: Pace::Instant,
    parameters: &[X1, X2],
    run: run_forward,
};

pub(super) const BY_HAND: Cell = Cell {
    name: "by-hand",
    title: "The same network, forward and back, every number beside its formula",
    pace: Pace::Instant,
    parameters: &[X1, X2, Parameter::real("eta", 1.0, 0.0..=100.0, "the learning rate η")],
    run: run_all,
};

/// The network, its input and its target.
struct Example {
    model: Model,
    x: Array1<Float>,
    y: Array1<Float>,
}

impl Example {
    fn new(nb: &Notebook) -> Example {
        let model = Model::new(small_network(), SIGMOID, QUADRATIC);
        Example { model, x: array![nb.real("x1"), nb.real("x2")], y: array![1.0, 0.0] }
    }
}

// ANCHOR: network
/// Two inputs, three hidden neurons, two outputs, and numbers that are easy to multiply.
pub(super) fn small_network() -> Network {
    Network {
        weights: vec![
            array![[0.5, -1.0], [1.5, 1.0], [1.0, -2.0]],
            array![[2.0, -1.0, 1.0], [-1.0, 1.0, 3.0]],
        ],
        biases: vec![array![0.0, -1.0, -3.0], array![0.5, -1.0]],
    }
}
// ANCHOR_END: network

fn run_forward(nb: &mut Notebook) -> CellResult {
    let example = Example::new(nb);
    forward(nb, &example);
    nb.figure("network", diagram(&example.model.network).draw());
    Ok(())
}

fn run_all(nb: &mut Notebook) -> CellResult {
    let example = Example::new(nb);
    let Example { model, x, y } = &example;
    let before = forward(nb, &example);
    let deltas = model.errors(&before, y);
    say!(nb);
    output_error(nb, &example, &before, &deltas[1]);
    say!(nb);
    hidden_error(nb, &example, &before, &deltas);
    for (l, delta) in deltas.iter().enumerate().rev() {
        say!(nb);
        gradient(nb, l + 2, delta, &before.activations[l]);
    }
    step(nb, model, x, y)
}

/// The forward pass and the cost.
fn forward(nb: &mut Notebook, Example { model, x, y }: &Example) -> Forward {
    let forward = model.forward(x);
    for (l, (w, b)) in model.network.weights.iter().zip(&model.network.biases).enumerate() {
        let (layer, before, z) = (l + 2, &forward.activations[l], &forward.zs[l]);
        let weighted_input = |j: usize| {
            let sign = if b[j] < 0.0 { '-' } else { '+' };
            format!("{} {sign} {}", products(w.row(j), before), number(b[j].abs()))
        };
        group(nb, &format!("Layer {layer}: z = w a + b"), lines("z", layer, z, weighted_input));
        let activation = |j: usize| format!("σ({})", number(z[j]));
        let a = &forward.activations[l + 1];
        group(nb, &format!("Layer {layer}: a = σ(z)"), lines("a", layer, a, activation));
        say!(nb);
    }
    let a = forward.output();
    let square = |j: usize| format!("({} - {})²", number(a[j]), number(y[j]));
    let formula = format!("½ ({} + {})", square(0), square(1));
    let value = (model.cost.value)(a, y);
    let symbol = Symbol::new("C", None, &[]);
    group(nb, "Cost: C = ½ ‖a - y‖²", vec![Line { symbol, formula, value }]);
    forward
}

/// The lines of a vector that belongs to a layer: one for each neuron.
fn lines(
    letter: &'static str,
    layer: usize,
    values: &Array1<Float>,
    formula: impl Fn(usize) -> String,
) -> Vec<Line> {
    let line = |(j, &value): (usize, &Float)| {
        let symbol = Symbol::new(letter, Some(layer), &[j + 1]);
        Line { symbol, formula: formula(j), value }
    };
    values.iter().enumerate().map(line).collect()
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
        nb.value(&format!("da{layer}_{}", j + 1), slope);
    }
}

fn output_error(
    nb: &mut Notebook,
    example: &Example,
    forward: &Forward,
    delta: &Array1<Float>,
) {
    let slope = slopes(nb, &example.model, forward, 1);
    let (a, y) = (forward.output(), &example.y);
    record(nb, 3, &(a - y));
    let formula =
        |j: usize| format!("({} - {}) · {}", number(a[j]), number(y[j]), number(slope[j]));
    group(nb, "Layer 3, (BP1): δ = (a - y) ⊙ σ′(z)", lines("δ", 3, delta, formula));
}

fn hidden_error(
    nb: &mut Notebook,
    example: &Example,
    forward: &Forward,
    deltas: &[Array1<Float>],
) {
    let slope = slopes(nb, &example.model, forward, 0);
    let w = &example.model.network.weights[1];
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
        Line {
            symbol, formula: format!("{} · {}", number(delta[j]), factor(before[k])), value
        }
    });
    let title = format!("Layer {layer}, (BP4): ∂C/∂w = δ aᵀ, with a of layer {}", layer - 1);
    group(nb, &title, lines.collect());
}

/// One step of gradient descent, and what it does to the cost.
fn step(nb: &mut Notebook, model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> CellResult {
    let (eta, gradient) = (nb.real("eta"), model.backprop(x, y));
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
    say!(nb);
    say!(nb, "One step with η = {eta}: C goes from {before:.5} to {after:.5},");
    let change = after - before;
    say!(nb, "a change of {change:.5}; the forecast -η ‖∇C‖² was {:.5}.", -eta * square);
    nb.value("cost_after", after);
    nb.value("change", change);
    nb.value("forecast", -eta * square);
    Ok(())
}

/// The network with its weights on the lines and its biases in the circles.
fn diagram(network: &Network) -> Diagram {
    let sizes = network.sizes();
    let name = |layer: usize, j: usize| format!("neuron {} of layer {}", j + 1, layer + 1);
    let at = |layer: usize, j: usize| {
        (2.2 * layer as Float, 1.75 * (j as Float - (sizes[layer] - 1) as Float / 2.0))
    };
    let mut diagram = Diagram::new("The network of this page");
    for (layer, &size) in sizes.iter().enumerate() {
        for j in 0..size {
            let (column, row) = at(layer, j);
            let label = match layer {
                0 => format!("x{}", if j == 0 { '₁' } else { '₂' }),
                _ => number(network.biases[layer - 1][j]).replace('-', "−"),
            };
            diagram = diagram.node(Node::neuron(name(layer, j), column, row).label(label));
        }
    }
    for (layer, w) in network.weights.iter().enumerate() {
        let edge = |j: usize, k: usize, &weight: &Float| {
            Edge::new(name(layer, k), name(layer + 1, j)).weight(weight)
        };
        for (j, row) in w.rows().into_iter().enumerate() {
            for (k, weight) in row.iter().enumerate() {
                diagram = diagram.edge(edge(j, k, weight));
            }
        }
    }
    diagram
}
