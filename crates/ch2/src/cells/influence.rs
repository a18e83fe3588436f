//! A single weight's influence, followed through the network to the cost.

use ch1::network::Network;
use figures::{Diagram, Edge, Figure, Node};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, stream};

use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::model::{Forward, Model};

const SIZES: [usize; 4] = [2, 3, 3, 2];

pub(super) const INFLUENCE: Cell = Cell {
    name: "influence",
    title: "A nudge to one weight, followed to the cost",
    pace: Pace::Instant,
    parameters: &[
        Parameter::real("nudge", 0.01, 1e-9..=10.0, "what is added to the weight"),
        Parameter::seed(7),
    ],
    run,
};

/// The network of the figures, a 2-3-3-2 of sigmoids, and its one example.
pub(super) fn small(seed: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let network = Network::new(&SIZES, &mut stream(seed, "influence", 0));
    (Model::new(network, SIGMOID, QUADRATIC), array![0.4, 0.9], array![1.0, 0.0])
}

fn run(nb: &mut Notebook) -> CellResult {
    let nudge = nb.real("nudge");
    let (model, x, y) = small(nb.seed());
    let mut nudged = model.clone();
    nudged.network.weights[0][[2, 1]] += nudge;
    let (before, after) = (model.forward(&x), nudged.forward(&x));
    say!(nb, "w of layer 2, from neuron 2 to neuron 3: {nudge:+}");
    say!(nb);
    nb.table("changes", changes(&before, &after));
    let change = nudged.cost(&x, &y) - model.cost(&x, &y);
    let slope = model.backprop(&x, &y).weights[0][[2, 1]];
    say!(nb);
    say!(nb, "The cost changes by {change:+.9}, that is {:+.6} per unit of w.", change / nudge);
    say!(nb, "Backpropagation says ∂C/∂w = {slope:+.6}.");
    nb.value("z_change", after.zs[0][2] - before.zs[0][2]);
    nb.value("a_change", after.activations[1][2] - before.activations[1][2]);
    nb.value("change", change);
    nb.value("rate", change / nudge);
    nb.value("slope", slope);
    for (stage, (name, subject)) in STAGES.into_iter().enumerate() {
        nb.figure(name, draw(subject, stage));
    }
    Ok(())
}

/// How z and a of every neuron that the nudge reaches have changed.
fn changes(before: &Forward, after: &Forward) -> Table {
    let mut table = Table::new(["layer", "neuron", "change of z", "change of a"]);
    for l in 0..before.zs.len() {
        for j in 0..before.zs[l].len() {
            let z = after.zs[l][j] - before.zs[l][j];
            let a = after.activations[l + 1][j] - before.activations[l + 1][j];
            if z != 0.0 {
                let signed = |x: Float| format!("{x:+.9}");
                table.push([(l + 2).to_string(), (j + 1).to_string(), signed(z), signed(a)]);
            }
        }
    }
    table
}

/// How far the nudge has come: the figure's name and subject.
const STAGES: [(&str, &str); 4] = [
    ("weight", "A nudge Δw to one weight changes z and a of the neuron that it leads into"),
    ("next", "Through all its outgoing weights, the changed neuron changes the next layer"),
    ("output", "Each neuron of that layer changes every output"),
    ("cost", "The outputs change the cost"),
];

/// The network with what a nudge has reached by stage 0 (its neuron), 1, 2 (the layers after it) or 3
/// (the cost) drawn in the accent colour.
fn draw(subject: &str, stage: usize) -> Figure {
    let name = |layer: usize, j: usize| format!("neuron {} of layer {}", j + 1, layer + 1);
    let reached = |layer: usize, j: usize| match layer {
        0 => false,
        1 => j == 2,
        layer => layer <= stage + 1,
    };
    let mut diagram = Diagram::new(subject);
    for (layer, &size) in SIZES.iter().enumerate() {
        for j in 0..size {
            let row = j as Float + (3 - size) as Float / 2.0;
            let mut node = Node::neuron(name(layer, j), 1.4 * layer as Float, row);
            if reached(layer, j) {
                node = node.highlighted();
            }
            diagram = diagram.node(node);
        }
    }
    diagram = diagram.node(Node::text("C", 5.2, 1.0));
    for (layer, pair) in SIZES.windows(2).enumerate() {
        for k in 0..pair[0] {
            for j in 0..pair[1] {
                let mut edge = Edge::new(name(layer, k), name(layer + 1, j));
                if (layer, j, k) == (0, 2, 1) {
                    edge = edge.label("Δw");
                }
                let nudged =
                    (layer, j, k) == (0, 2, 1) || (reached(layer, k) && reached(layer + 1, j));
                diagram = diagram.edge(if nudged { edge.highlighted() } else { edge });
            }
        }
    }
    for j in 0..SIZES[3] {
        let edge = Edge::new(name(3, j), "C");
        diagram = diagram.edge(if stage == 3 { edge.highlighted() } else { edge });
    }
    diagram.draw()
}
