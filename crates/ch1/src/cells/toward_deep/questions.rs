//! The bicycle as a tree of questions.

use figures::{Diagram, Edge, Node};
use notebook::{Cell, CellResult, Notebook, cell, say};

pub(crate) const QUESTIONS: Cell =
    cell! { "questions", Instant, "A question made of questions"; questions };

/// The rows of the tree from the top: each question with its column and the questions that it asks.
const TREE: [(&str, f64, f64, &[&str]); 11] = [
    ("bicycle?", 3.0, 0.0, &["left wheel?", "frame?", "right wheel?"]),
    ("left wheel?", 1.0, 1.0, &["ring?", "spokes?"]),
    ("frame?", 3.0, 1.0, &["bars?"]),
    ("right wheel?", 5.0, 1.0, &["ring?", "spokes?"]),
    ("ring?", 1.2, 2.0, &["left arc?", "right arc?"]),
    ("spokes?", 3.2, 2.0, &["edges?"]),
    ("bars?", 4.8, 2.0, &["edges?"]),
    ("left arc?", 0.4, 3.0, &["edges?"]),
    ("right arc?", 2.0, 3.0, &["edges?"]),
    ("edges?", 3.0, 4.0, &["pixels"]),
    ("pixels", 3.0, 5.0, &[]),
];

fn questions(nb: &mut Notebook) -> CellResult {
    let mut tree = Diagram::new("The question for a bicycle, broken up into smaller questions");
    for (question, column, row, _) in TREE {
        tree = tree.node(Node::text(question, column, row));
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
