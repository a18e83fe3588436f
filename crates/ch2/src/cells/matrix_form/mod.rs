//! A small network calculated by hand: every intermediate quantity beside the formula that gives it.
//!
//! Page: *The matrix form*.

pub(crate) mod calculation;

use ch1::network::Network;
use figures::{Diagram, Edge, Node};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use self::calculation::{Line, Symbol, group, number, products};
use super::known;
use crate::cells::sigmoids;
use crate::model::{Forward, Model};

parameters! { P { x1 = 1.0, x2 = 0.5 } }

pub(crate) const FORWARD: Cell = cell! {
    "by-hand-forward", Instant, "A small network, forward, every number beside its formula";
    run(P)
};

fn run(nb: &mut Notebook, p: P) -> CellResult {
    let example = Example::new([p.x1, p.x2]);
    forward(nb, &example);
    nb.figure("network", diagram(&example.model.network).draw());
    Ok(())
}

// ANCHOR: network
/// Two inputs, three hidden neurons, two outputs, and numbers that are easy to multiply.
pub(crate) fn small_network() -> Network {
    Network {
        weights: vec![
            array![[0.5, -1.0], [1.5, 1.0], [1.0, -2.0]],
            array![[2.0, -1.0, 1.0], [-1.0, 1.0, 3.0]],
        ],
        biases: vec![array![0.0, -1.0, -3.0], array![0.5, -1.0]],
    }
}
// ANCHOR_END: network

/// The network, an input and its target.
pub(crate) struct Example {
    pub(crate) model: Model,
    pub(crate) x: Array1<Float>,
    pub(crate) y: Array1<Float>,
}

impl Example {
    pub(crate) fn new(x: [Float; 2]) -> Example {
        let model = sigmoids(small_network());
        Example { model, x: x.to_vec().into(), y: array![1.0, 0.0] }
    }
}

/// The forward pass and the cost.
pub(crate) fn forward(nb: &mut Notebook, Example { model, x, y }: &Example) -> Forward {
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
pub(crate) fn lines(
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

pub(crate) const PENCIL: Cell = cell! {
    "pencil-matrix-form", Instant, "A weighted input, and what a forward pass keeps"; pencil
};

/// The second hidden neuron sees (2, 0).
fn pencil(nb: &mut Notebook) -> CellResult {
    let Example { model, x, .. } = Example::new([2.0, 0.0]);
    let (w, b) = (&model.network.weights[0], &model.network.biases[0]);
    let forward = model.forward(&x);
    let z = forward.zs[0][1];
    let (no_bias, senders) = (z - b[1], w[[0, 1]] * x[0] + w[[1, 1]] * x[1] + b[1]);
    say!(
        nb,
        "x = (2, 0): z²₂ = {z}. Without the bias {no_bias}, by the second column {senders}."
    );
    let kept = |vectors: &[Array1<Float>]| vectors.iter().map(|v| v.len()).sum::<usize>();
    let (zs, activations) = (kept(&forward.zs), kept(&forward.activations));
    let (kept, no_input) = (zs + activations, 2 * zs);
    say!(
        nb,
        "A forward pass keeps {zs} weighted inputs and {activations} activations, {kept} numbers."
    );
    values!(nb, z, no_bias, senders, kept, no_input);
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
        for ((j, k), &weight) in w.indexed_iter() {
            let edge = Edge::new(name(layer, k), name(layer + 1, j));
            diagram = diagram.edge(edge.weight(weight));
        }
    }
    diagram
}
