//! A perceptron that decides.
//!
//! Page: *Perceptrons*.

mod pencil;

use figures::{Diagram, Edge, Figure, Node, Role};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, values};
use numerics::Float;

pub(crate) use self::pencil::PENCIL;
use super::computing::{cut, plane};
use crate::perceptron::{Perceptron, all_bits};

parameters! {
    P {
        warm: f64 = 6.0 in -100.0..=100.0, "weight of warm water",
        company: f64 = 2.0 in -100.0..=100.0, "weight of a friend coming along",
        bicycle: f64 = 2.0 in -100.0..=100.0, "weight of having a bicycle",
        strict: f64 = 5.0 in -100.0..=100.0, "the first threshold",
        easy: f64 = 3.0 in -100.0..=100.0, "the second threshold",
    }
}

pub(crate) const DECISION: Cell =
    cell! { "decision", Instant, "A perceptron decides whether we go for a swim"; decision(P) };

fn decision(nb: &mut Notebook, p: P) -> CellResult {
    let weights = array![p.warm, p.company, p.bicycle];
    let [strict, easy] = [p.strict, p.easy]
        .map(|threshold| Perceptron { weights: weights.clone(), bias: -threshold });
    let names = [p.strict, p.easy].map(|threshold| format!("threshold {threshold}"));
    let word = |output: Float| if output == 1.0 { "swim" } else { "stay" };

    let mut table = Table::new(row!["warm", "company", "bicycle", "w·x", &names[0], &names[1]]);
    let mut swims = [0; 2];
    for x in all_bits(3) {
        let outputs = [strict.output(&x), easy.output(&x)];
        for (count, output) in swims.iter_mut().zip(outputs) {
            *count += output as usize;
        }
        let weighted = strict.weighted_input(&x) + p.strict;
        table.push(row![x[0], x[1], x[2], weighted, word(outputs[0]), word(outputs[1])]);
    }
    nb.table("decisions", table);
    values!(nb, swims_strict = swims[0], swims_easy = swims[1]);

    nb.figure("tree", tree());
    nb.figure("perceptron", swimmer(&weights, p.strict));
    let cuts = [cut(Role::Third, &names[0], &strict), cut(Role::Fourth, &names[1], &easy)];
    let without_bicycle = |x: &[Float; 2]| strict.output(&array![x[0], x[1], 0.0]) == 1.0;
    let subject = "Swims without a bicycle, by warmth x₁ and company x₂, and two cuts";
    nb.figure("plane", plane(subject, without_bicycle, cuts));
    Ok(())
}

/// The rule of the second swimmer as questions, one after the other.
fn tree() -> Figure {
    let leaf = |name: &str, column, row| {
        Node::text(name, column, row).label(name.split(' ').next().unwrap_or_default())
    };
    let diagram = Diagram::new("A decision as a tree of questions")
        .node(Node::text("warm?", 0.0, 1.0))
        .node(leaf("swim at once", 1.0, 0.0))
        .node(Node::text("company?", 1.0, 2.0))
        .node(leaf("stay alone", 2.0, 3.0))
        .node(Node::text("bicycle?", 2.0, 1.0))
        .node(leaf("swim together", 3.0, 0.0))
        .node(leaf("stay on foot", 3.0, 2.0));
    let branches = [
        ("warm?", "swim at once", "yes"),
        ("warm?", "company?", "no"),
        ("company?", "stay alone", "no"),
        ("company?", "bicycle?", "yes"),
        ("bicycle?", "swim together", "yes"),
        ("bicycle?", "stay on foot", "no"),
    ];
    let branch = |d: Diagram, (from, to, answer)| d.edge(Edge::new(from, to).label(answer));
    branches.into_iter().fold(diagram, branch).draw()
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
