//! Perceptrons that decide, and perceptrons that compute.

use figures::{Diagram, Edge, Figure, Node, Role};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::Float;

use super::cuts::{cut, plane};
use crate::perceptron::{Perceptron, all_bits, half_adder, half_adder_merged, nand};

pub(super) const DECISION: Cell = Cell {
    name: "decision",
    title: "A perceptron decides whether we go for a swim",
    pace: Pace::Instant,
    parameters: &[
        Parameter::real("warm", 6.0, -100.0..=100.0, "weight of warm water"),
        Parameter::real("company", 2.0, -100.0..=100.0, "weight of a friend coming along"),
        Parameter::real("bicycle", 2.0, -100.0..=100.0, "weight of having a bicycle"),
        Parameter::real("strict", 5.0, -100.0..=100.0, "the first threshold"),
        Parameter::real("easy", 3.0, -100.0..=100.0, "the second threshold"),
    ],
    run: decision,
};

fn decision(nb: &mut Notebook) -> CellResult {
    let weights = array![nb.real("warm"), nb.real("company"), nb.real("bicycle")];
    let thresholds = [nb.real("strict"), nb.real("easy")];
    let [strict, easy] =
        thresholds.map(|threshold| Perceptron { weights: weights.clone(), bias: -threshold });
    let word = |output: f64| if output == 1.0 { "swim" } else { "stay" };

    let mut table = Table::new([
        "warm".to_owned(),
        "company".to_owned(),
        "bicycle".to_owned(),
        "w·x".to_owned(),
        format!("threshold {}", thresholds[0]),
        format!("threshold {}", thresholds[1]),
    ]);
    let mut swims = [0; 2];
    for x in all_bits(3) {
        let outputs = [strict.output(&x), easy.output(&x)];
        for (count, output) in swims.iter_mut().zip(outputs) {
            *count += output as usize;
        }
        table.push([
            format!("{}", x[0]),
            format!("{}", x[1]),
            format!("{}", x[2]),
            format!("{}", strict.weighted_input(&x) + thresholds[0]),
            word(outputs[0]).to_owned(),
            word(outputs[1]).to_owned(),
        ]);
    }
    nb.table("decisions", table);
    nb.value("swims_strict", swims[0]);
    nb.value("swims_easy", swims[1]);

    nb.figure("perceptron", swimmer(&weights, thresholds[0]));
    let cuts = [
        cut(Role::Third, &format!("threshold {}", thresholds[0]), &strict),
        cut(Role::Fourth, &format!("threshold {}", thresholds[1]), &easy),
    ];
    let without_bicycle = |x: &[Float; 2]| strict.output(&array![x[0], x[1], 0.0]) == 1.0;
    let subject = "Swims without a bicycle, by warmth x₁ and company x₂, and two cuts";
    nb.figure("plane", plane(subject, without_bicycle, cuts));
    Ok(())
}

/// The perceptron that decides, with its threshold in the circle.
fn swimmer(weights: &Array1<Float>, threshold: Float) -> Figure {
    let mut diagram = Diagram::new("A perceptron with three inputs")
        .node(Node::neuron("swim?", 1.0, 1.0).label(format!("> {threshold}")))
        .node(Node::text("output", 2.0, 1.0))
        .edge(Edge::new("swim?", "output"));
    let facts = ["warm", "company", "bicycle"];
    for (row, (name, &weight)) in facts.into_iter().zip(weights).enumerate() {
        diagram = diagram
            .node(Node::text(name, 0.0, row as f64))
            .edge(Edge::new(name, "swim?").weight(weight));
    }
    diagram.draw()
}

pub(super) const NAND: Cell = Cell {
    name: "nand",
    title: "A perceptron computes NAND",
    pace: Pace::Instant,
    parameters: &[],
    run: run_nand,
};

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
    let output = |x: &[Float; 2]| nand().output(&array![x[0], x[1]]) == 1.0;
    let cuts = [cut(Role::Third, "z = 0", &nand())];
    nb.figure("plane", plane("NAND on the four inputs, and its cut", output, cuts));
    Ok(())
}

pub(super) const HALF_ADDER: Cell = Cell {
    name: "half-adder",
    title: "Five perceptrons add two bits",
    pace: Pace::Instant,
    parameters: &[],
    run: run_half_adder,
};

fn run_half_adder(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["x₁", "x₂", "carry", "sum", "carry, merged", "sum, merged"]);
    let mut same = 0;
    for x in all_bits(2) {
        let (sum, carry) = half_adder(x[0], x[1]);
        let (merged_sum, merged_carry) = half_adder_merged(x[0], x[1]);
        same += usize::from((sum, carry) == (merged_sum, merged_carry));
        table.push([x[0], x[1], carry, sum, merged_carry, merged_sum]);
    }
    nb.table("half_adder", table);
    say!(nb);
    say!(nb, "Both wirings agree on {same} of 4 inputs.");
    nb.value("agree", same);
    nb.figure("five", adder("A half adder of five NAND perceptrons", false));
    nb.figure("merged", adder("The half adder with its doubled line merged", true));
    Ok(())
}

/// The adder's network; `merged` draws one line of weight −4 into the carry instead of two of −2.
fn adder(subject: &str, merged: bool) -> Figure {
    let mut diagram = Diagram::new(subject)
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
    for (from, to) in [
        ("x₁", "n₁"),
        ("x₂", "n₁"),
        ("x₁", "n₂"),
        ("n₁", "n₂"),
        ("n₁", "n₃"),
        ("x₂", "n₃"),
        ("n₂", "sum gate"),
        ("n₃", "sum gate"),
    ] {
        diagram = diagram.edge(Edge::new(from, to).weight(-2.0));
    }
    let into_carry = if merged { vec![-4.0] } else { vec![-2.0, -2.0] };
    for weight in into_carry {
        diagram = diagram.edge(Edge::new("n₁", "carry gate").weight(weight).highlighted());
    }
    diagram.draw()
}
