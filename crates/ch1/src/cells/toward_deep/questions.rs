//! The bicycle as a tree of questions.

use figures::{Diagram, Edge, Node};
use notebook::{Cell, CellResult, Notebook, cell, say};

pub(crate) const QUESTIONS: Cell =
    cell! { "questions", Instant, "A question made of questions"; questions };

/// The rows of the tree from the top: each question with its column and the questions that it asks.
const TREE: [(&str, f64, f64, &[&str]); 11] = [
    ("bicycle?", 2.85, 0.0, &["left wheel?", "frame?", "right wheel?"]),
    ("left wheel?", 1.3, 1.0, &["ring?", "spokes?"]),
    ("frame?", 2.85, 1.0, &["bars?"]),
    ("right wheel?", 4.4, 1.0, &["ring?", "spokes?"]),
    ("ring?", 0.4, 2.0, &["left arc?", "right arc?"]),
    ("spokes?", 2.5, 2.0, &["edges?"]),
    ("bars?", 5.0, 2.0, &["edges?"]),
    ("left arc?", 0.8, 3.0, &["edges?"]),
    ("right arc?", 2.1, 3.0, &["edges?"]),
    ("edges?", 2.9, 4.0, &["pixels"]),
    ("pixels", 2.9, 5.0, &[]),
];

fn questions(nb: &mut Notebook) -> CellResult {
    let mut tree = Diagram::new("The question for a bicycle, broken up into smaller questions");
    for (question, column, row, _) in TREE {
        tree = tree.node(Node::neuron(question, column, row).caption(question));
    }
    for (question, _, _, parts) in TREE {
        for part in parts {
            tree = tree.edge(Edge::new(*part, question));
        }
        if !parts.is_empty() {
            say!(nb, "{question} ← {}", parts.join(", "));
        }
    }
    nb.figure("tree", tree.draw());
    Ok(())
}
