//! Perceptrons that compute: NAND, a half adder, and what a single one can and cannot.
//!
//! Page: *Computing with perceptrons*.

mod functions;
mod one_cut;
mod pencil;
mod plane;

use figures::{Diagram, Edge, Figure, Node};
use notebook::{Cell, CellResult, Notebook, Table, cell};

pub(crate) use self::functions::ONE_PERCEPTRON;
pub(crate) use self::one_cut::ONE_CUT;
pub(crate) use self::pencil::PENCIL;
pub(crate) use self::plane::{cut, plane};
use crate::perceptron::{all_bits, half_adder, nand};

pub(crate) const NAND: Cell = cell! { "nand", Instant, "A perceptron computes NAND"; run_nand };

fn run_nand(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["x₁", "x₂", "z = −2x₁ − 2x₂ + 3", "output"]);
    for x in all_bits(2) {
        table.push([x[0], x[1], nand().weighted_input(&x), nand().output(&x)]);
    }
    nb.table("nand", table);
    let diagram = Diagram::new("The NAND gate as a perceptron with bias 3")
        .node(Node::text("x₁", 0.0, 0.0))
        .node(Node::text("x₂", 0.0, 1.0))
        .node(Node::neuron("NAND", 1.0, 0.5).label("3"))
        .node(Node::text("output", 2.0, 0.5))
        .edge(Edge::new("x₁", "NAND").weight(-2.0))
        .edge(Edge::new("x₂", "NAND").weight(-2.0))
        .edge(Edge::new("NAND", "output"));
    nb.figure("nand", diagram.draw());
    Ok(())
}

pub(crate) const HALF_ADDER: Cell =
    cell! { "half-adder", Instant, "Five perceptrons add two bits"; run_half_adder };

fn run_half_adder(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["x₁", "x₂", "carry", "sum"]);
    for x in all_bits(2) {
        let (sum, carry) = half_adder(x[0], x[1]);
        table.push([x[0], x[1], carry, sum]);
    }
    nb.table("half_adder", table);
    nb.figure("five", adder());
    Ok(())
}

/// The adder's network.
fn adder() -> Figure {
    let mut diagram = Diagram::new("A half adder of five NAND perceptrons")
        .node(Node::text("x₁", 0.0, 0.0))
        .node(Node::text("x₂", 0.0, 2.0))
        .node(Node::neuron("n₁", 1.0, 1.0).label("3").caption("n₁"))
        .node(Node::neuron("n₂", 2.0, 0.0).label("3").caption("n₂"))
        .node(Node::neuron("n₃", 2.0, 2.0).label("3").caption("n₃"))
        .node(Node::neuron("sum gate", 3.0, 1.0).label("3"))
        .node(Node::neuron("carry gate", 2.0, 3.2).label("3"))
        .node(Node::text("sum", 4.0, 1.0))
        .node(Node::text("carry", 4.0, 3.2))
        .edge(Edge::new("sum gate", "sum"))
        .edge(Edge::new("carry gate", "carry"));
    for (gate, inputs) in [
        ("n₁", ["x₁", "x₂"]),
        ("n₂", ["x₁", "n₁"]),
        ("n₃", ["n₁", "x₂"]),
        ("sum gate", ["n₂", "n₃"]),
    ] {
        for input in inputs {
            diagram = diagram.edge(Edge::new(input, gate).weight(-2.0));
        }
    }
    for _ in 0..2 {
        diagram = diagram.edge(Edge::new("n₁", "carry gate").weight(-2.0).highlighted());
    }
    diagram.draw()
}
