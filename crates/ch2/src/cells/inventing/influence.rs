//! A single weight's influence, followed through the network to the cost.

use ch1::network::Network;
use figures::{Diagram, Edge, Figure, Node};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, stream};

use crate::cells::sigmoids;
use crate::model::{Forward, Model};

const SIZES: [usize; 4] = [2, 3, 3, 2];

parameters! { P { nudge: f64 = 0.01 in 1e-9..=10.0, "what is added to the weight", seed = 7 } }

pub(crate) const INFLUENCE: Cell =
    cell! { "influence", Instant, "A nudge to one weight, followed to the cost"; run(P) };

/// The network of the figures, a 2-3-3-2 of sigmoids, and its one example.
pub(crate) fn small(seed: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let network = Network::new(&SIZES, &mut stream(seed, "influence", 0));
    (sigmoids(network), array![0.4, 0.9], array![1.0, 0.0])
}

fn run(nb: &mut Notebook, P { nudge, seed }: P) -> CellResult {
    let (model, x, y) = small(seed);
    let mut nudged = model.clone();
    nudged.network.weights[0][[2, 1]] += nudge;
    let (before, after) = (model.forward(&x), nudged.forward(&x));
    say!(nb, "w of layer 2, from neuron 2 to neuron 3: {nudge:+}\n");
    nb.table("changes", changes(&before, &after));
    let change = nudged.cost(&x, &y) - model.cost(&x, &y);
    let slope = model.backprop(&x, &y).weights[0][[2, 1]];
    let rate = change / nudge;
    say!(nb, "\nThe cost changes by {change:+.9}, that is {rate:+.6} per unit of w.");
    say!(nb, "Backpropagation says ∂C/∂w = {slope:+.6}.");
    values!(nb, change, rate, slope, z_change = after.zs[0][2] - before.zs[0][2]);
    values!(nb, a_change = after.activations[1][2] - before.activations[1][2]);
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
                table.push(row![l + 2, j + 1, "{z:+.9}", "{a:+.9}"]);
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
            let node = Node::neuron(name(layer, j), 1.4 * layer as Float, row);
            diagram = diagram.node(if reached(layer, j) { node.highlighted() } else { node });
        }
    }
    diagram = diagram.node(Node::text("C", 5.2, 1.0));
    for (layer, pair) in SIZES.windows(2).enumerate() {
        for k in 0..pair[0] {
            for j in 0..pair[1] {
                let edge = Edge::new(name(layer, k), name(layer + 1, j));
                diagram = diagram.edge(match (layer, j, k) {
                    (0, 2, 1) => edge.label("Δw").highlighted(),
                    _ if reached(layer, k) && reached(layer + 1, j) => edge.highlighted(),
                    _ => edge,
                });
            }
        }
    }
    for j in 0..SIZES[3] {
        let edge = Edge::new(name(3, j), "C");
        diagram = diagram.edge(if stage == 3 { edge.highlighted() } else { edge });
    }
    diagram.draw()
}
