//! The book's symbols, each with its place in the code and its number in one small network.
//!
//! Page: *Notation*.

mod pencil;

use figures::{Diagram, Edge, Figure, Node};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
use numerics::{Float, matvec, stream};

pub(crate) use self::pencil::PENCIL;
use crate::network::Network;
use crate::sigmoid::sigmoid;

/// The layers of the small network.
const SIZES: [usize; 3] = [3, 4, 2];

parameters! { P { seed = 7 } }

pub(crate) const SYMBOLS: Cell =
    cell! { "symbols", Instant, "The symbols of the book on a small network"; symbols(P) };

fn symbols(nb: &mut Notebook, p: P) -> CellResult {
    let network = Network::new(&SIZES, &mut stream(p.seed, "network", 0));
    let (weights, biases) = (&network.weights, &network.biases);
    let x: Array1<Float> = array![0.9, 0.2, 0.5];
    let z2 = matvec(&weights[0], &x) + &biases[0];
    let a2 = z2.mapv(sigmoid);
    let z3 = matvec(&weights[1], &a2) + &biases[1];
    let a3 = z3.mapv(sigmoid);
    let zs = [z2, z3];
    let activations = [x, a2, a3];

    let mut table = Table::new(["symbol", "in the code", "shape", "number"]);
    let shape = |v: &Array1<Float>| v.len().to_string();
    let (rows, columns) = weights[0].dim();
    for (symbol, code, shape, number) in [
        ("w²", "weights[0]", format!("{rows} × {columns}"), None),
        ("w²₂₃", "weights[0][[1, 2]]", String::new(), Some(weights[0][[1, 2]])),
        ("b²", "biases[0]", shape(&biases[0]), None),
        ("b²₂", "biases[0][1]", String::new(), Some(biases[0][1])),
        ("a¹ = x", "activations[0]", shape(&activations[0]), None),
        ("a¹₃", "activations[0][2]", String::new(), Some(activations[0][2])),
        ("z²", "zs[0]", shape(&zs[0]), None),
        ("z²₂", "zs[0][1]", String::new(), Some(zs[0][1])),
        ("a²", "activations[1]", shape(&activations[1]), None),
        ("a²₂", "activations[1][1]", String::new(), Some(activations[1][1])),
        ("a = a³", "activations[2]", shape(&activations[2]), None),
    ] {
        let number = number.map(|number| format!("{number:+.4}"));
        table.push(row![symbol, code, shape, number.unwrap_or_default()]);
    }
    nb.table("symbols", table);
    let (w, a, b) = (weights[0].row(1), &activations[0], biases[0][1]);
    let terms = (0..3).map(|k| format!("{:+.4}·{}", w[k], a[k])).collect::<Vec<_>>().join(" ");
    say!(nb);
    say!(nb, "z²₂ = w²₂₁ a¹₁ + w²₂₂ a¹₂ + w²₂₃ a¹₃ + b²₂");
    say!(nb, "    = {terms} {b:+.4} = {:+.4}", zs[0][1]);
    say!(nb, "a²₂ = σ(z²₂) = {:.4}", activations[1][1]);
    nb.figure("network", diagram());
    Ok(())
}

/// The network with the names of its activations; one neuron and one weight stand out.
fn diagram() -> Figure {
    let names = ["¹", "²", "³"];
    let digits = ["₁", "₂", "₃", "₄"];
    let name = |layer: usize, neuron: usize| format!("a{}{}", names[layer], digits[neuron]);
    let mut diagram = Diagram::new("A network with the sizes 3, 4 and 2");
    let places = [(0.0, "layer 1"), (1.5, "layer 2"), (3.0, "layer 3")];
    for (layer, (column, title)) in places.into_iter().enumerate() {
        diagram = diagram.node(Node::text(title, column, -0.75));
        for neuron in 0..SIZES[layer] {
            let row = (4 - SIZES[layer]) as Float / 2.0 + neuron as Float;
            let node = Node::neuron(name(layer, neuron), column, row);
            let mut node = node.label(name(layer, neuron));
            if (layer, neuron) == (1, 1) {
                node = node.highlighted().caption("bias b²₂");
            }
            diagram = diagram.node(node);
        }
    }
    for layer in 1..3 {
        for to in 0..SIZES[layer] {
            for from in 0..SIZES[layer - 1] {
                let edge = Edge::new(name(layer - 1, from), name(layer, to));
                let told = (layer, to, from) == (1, 1, 2);
                diagram = diagram.edge(if told {
                    edge.label("w²₂₃").highlighted()
                } else {
                    edge
                });
            }
        }
    }
    let shapes = [("w²: 4 × 3", 0.75), ("w³: 2 × 4", 2.25)];
    shapes.into_iter().fold(diagram, |d, (w, x)| d.node(Node::text(w, x, 3.75))).draw()
}
