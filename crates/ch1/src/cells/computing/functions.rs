//! Which of the sixteen functions of two bits a perceptron computes: all but two.

use figures::{Diagram, Edge, Figure, Node, Role};
use ndarray::array;
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};
use numerics::Float;

use super::plane::plane_of;
use super::{cut, plane};
use crate::perceptron::{Perceptron, all_bits, nand};

pub(crate) const ONE_PERCEPTRON: Cell = cell! {
    "one-perceptron", Instant, "Which functions of two bits does one perceptron compute?";
    one_perceptron
};

/// The functions with output 0 for the input 00, by their outputs for 00, 01, 10 and 11; each has an
/// opposite.
const FUNCTIONS: [([u8; 4], &str, &str); 8] = [
    ([0, 0, 0, 0], "never", "always"),
    ([0, 0, 0, 1], "AND", "NAND"),
    ([0, 0, 1, 0], "x₁ and not x₂", "x₂ or not x₁"),
    ([0, 0, 1, 1], "x₁", "not x₁"),
    ([0, 1, 0, 0], "x₂ and not x₁", "x₁ or not x₂"),
    ([0, 1, 0, 1], "x₂", "not x₂"),
    ([0, 1, 1, 0], "XOR", "equal"),
    ([0, 1, 1, 1], "OR", "NOR"),
];

/// The name of the function with these outputs for 00, 01, 10 and 11.
pub(super) fn name(outputs: [u8; 4]) -> &'static str {
    let opposites = outputs.map(|bit| 1 - bit);
    let known = FUNCTIONS.iter().find_map(|&(of, name, opposite)| {
        (of == outputs).then_some(name).or((of == opposites).then_some(opposite))
    });
    known.expect("each of the sixteen is listed, or its opposite is")
}

fn one_perceptron(nb: &mut Notebook) -> CellResult {
    let perceptrons = candidates();
    let find = |outputs| perceptrons.iter().find(|p| truth_table(p) == outputs);
    let mut table = Table::new(["00 01 10 11", "function", "w₁", "w₂", "b", "opposite"]);
    let mut computed = 0;
    for (outputs, name, opposite) in FUNCTIONS {
        let found = find(outputs);
        let of_opposite = find(outputs.map(|bit| 1 - bit));
        computed += usize::from(found.is_some()) + usize::from(of_opposite.is_some());
        let [w1, w2, b] = found.map_or(["–"; 3].map(str::to_owned), |p| {
            [p.weights[0], p.weights[1], p.bias].map(|number| number.to_string())
        });
        let outputs = outputs.map(|bit| format!(" {bit}")).join(" ");
        table.push(row![outputs, name, w1, w2, b, opposite]);
    }
    nb.table("functions", table);
    let tried = perceptrons.len();
    say!(nb, "\nAmong {tried} perceptrons there is one for {computed} of the 16 functions.");
    values!(nb, computed, tried);

    let cuts = [cut(Role::Third, "OR", &or()), cut(Role::Fourth, "NAND", &nand())];
    let xor = |x: &[Float; 2]| x[0] != x[1];
    nb.figure("xor", plane("XOR on the four inputs, and the cuts of OR and NAND", xor, cuts));
    nb.figure("network", network());
    nb.figure("second-layer", second_layer());
    Ok(())
}

/// The perceptron that says 1 if one of two bits is 1, or both.
pub(super) fn or() -> Perceptron {
    Perceptron { weights: array![2.0, 2.0], bias: -1.0 }
}

/// The perceptron that says 1 if both bits are 1.
pub(super) fn and() -> Perceptron {
    Perceptron { weights: array![2.0, 2.0], bias: -3.0 }
}

/// Three perceptrons that compute XOR: two decide about the bits, the third about their decisions.
fn network() -> Figure {
    let gates = [("OR", or(), 0.0), ("NAND", nand(), 1.0)];
    let mut diagram = Diagram::new("Exclusive or by three perceptrons in two layers")
        .node(Node::text("x₁", 0.0, 0.0))
        .node(Node::text("x₂", 0.0, 1.0))
        .node(Node::neuron("AND", 2.0, 0.5).label(signed(and().bias)).caption("AND"))
        .node(Node::text("XOR", 3.0, 0.5))
        .edge(Edge::new("AND", "XOR"));
    for ((name, gate, row), weight) in gates.into_iter().zip(and().weights) {
        let node = Node::neuron(name, 1.0, row).label(signed(gate.bias)).caption(name);
        diagram = diagram.node(node).edge(Edge::new(name, "AND").weight(weight));
        for (input, &weight) in ["x₁", "x₂"].into_iter().zip(&gate.weights) {
            diagram = diagram.edge(Edge::new(input, name).weight(weight));
        }
    }
    diagram.draw()
}

/// The number with a minus sign that is one.
pub(super) fn signed(number: Float) -> String {
    number.to_string().replace('-', "−")
}

/// What the perceptron in the second layer sees: the four inputs have become three points.
fn second_layer() -> Figure {
    let outputs = all_bits(2).map(|x| [or().output(&x), nand().output(&x)]);
    let mut seen: Vec<[Float; 2]> = outputs.collect();
    seen.dedup();
    let subject = "What OR and NAND say of the four inputs, and the cut of AND";
    let says_yes = |x: &[Float; 2]| and().output(&array![x[0], x[1]]) == 1.0;
    let axes = ["what OR says", "what NAND says"];
    plane_of(subject, axes, &seen, says_yes, [cut(Role::Third, "AND", &and())])
}

/// Perceptrons with small whole weights and a bias between whole numbers, the smallest first.
fn candidates() -> Vec<Perceptron> {
    let weights = || (-2..=2).map(Float::from);
    let biases = || (-3..=2).map(|i| Float::from(i) + 0.5);
    let pairs = weights().flat_map(|w1| weights().map(move |w2| array![w1, w2]));
    let all = pairs.flat_map(|w| biases().map(move |bias| (w.clone(), bias)));
    let mut all: Vec<_> = all.map(|(weights, bias)| Perceptron { weights, bias }).collect();
    let size = |p: &Perceptron| p.weights[0].abs() + p.weights[1].abs() + p.bias.abs();
    all.sort_by(|p, q| size(p).total_cmp(&size(q)));
    all
}

/// The outputs for the inputs 00, 01, 10 and 11.
pub(super) fn truth_table(perceptron: &Perceptron) -> [u8; 4] {
    let mut outputs = [0; 4];
    for (output, x) in outputs.iter_mut().zip(all_bits(2)) {
        *output = perceptron.output(&x) as u8;
    }
    outputs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_function_is_forgotten() {
        for (code, (outputs, ..)) in FUNCTIONS.iter().enumerate() {
            let number = outputs.iter().fold(0, |number, bit| 2 * number + usize::from(*bit));
            assert_eq!(number, code);
        }
    }

    #[test]
    fn opposite_signs_give_the_opposite_function() {
        for p in candidates() {
            let opposite = Perceptron { weights: -&p.weights, bias: -p.bias };
            assert_eq!(truth_table(&opposite), truth_table(&p).map(|bit| 1 - bit), "{p:?}");
        }
    }
}
