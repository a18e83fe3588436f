//! The four equations for one weight of the small network, each beside a nudge; and mistakes to plant and to find.

use ch1::network::Network;
use figures::{Diagram, Edge, Figure, Node};
use ndarray::{Array1, Array2, ArrayView1};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, matvec};

use crate::backprop;
use crate::cells::known;
use crate::cells::matrix_form::Example;
use crate::cells::matrix_form::calculation::{Symbol, factor, number};
use crate::checker::slope;
use crate::equations::{error_before, output_error};
use crate::model::{Forward, Model};
use crate::nudge::{EPSILON, error};
use crate::parameter::Parameter;

parameters! {
    P {
        x1 = 1.0,
        x2 = 0.5,
        weight: usize = 3 in 1..=12, "which weight: 1 to 6 lead into layer 2, 7 to 12 into layer 3",
        added: f64 = 0.0 in -5.0..=5.0, "what is added to it",
        fault: usize = 0 in 0..=6, "a mistake in the program: 0 is none, 1 to 6 are to be found",
    }
}

pub(crate) const ONE_WEIGHT: Cell = cell! {
    "one-weight", Instant, "The four equations for one weight, each beside a nudge";
    one_weight(P)
};

/// What a program says of an example: the errors of both layers, and the gradient.
struct Claim {
    deltas: Vec<Array1<Float>>,
    gradient: Network,
}

/// Backpropagation with a mistake, or with none. (The numbers are in no order, so that they tell nothing.)
fn program(model: &Model, forward: &Forward, y: &Array1<Float>, fault: usize) -> Claim {
    let nabla_a = (model.cost.gradient)(forward.output(), y);
    let (slopes, w) = (model.slopes(forward), &model.network.weights[1]);
    let right = output_error(&nabla_a, &slopes[1]);
    let last = match fault {
        1 => -right,      // y − a
        5 => nabla_a,     // no σ′ in (BP1)
        3 => 2.0 * right, // a cost without its ½
        _ => right,
    };
    let first = match fault {
        2 => matvec(reshaped(w).view(), &last) * &slopes[0], // (BP2) not transposed
        6 => matvec(w.t(), &last),                           // no σ′ in (BP2)
        _ => error_before(w, &last, &slopes[0]),
    };
    let deltas = vec![first, last];
    let mut gradient = backprop::gradient(&deltas, forward);
    if fault == 4 {
        // (BP3) with the neuron's own activation
        for (bias, own) in gradient.biases.iter_mut().zip(&forward.activations[1..]) {
            *bias *= own;
        }
    }
    Claim { deltas, gradient }
}

/// The same numbers, row after row, in a matrix of the other shape: what is easily taken for transposing.
fn reshaped(w: &Array2<Float>) -> Array2<Float> {
    let numbers: Vec<Float> = w.iter().copied().collect();
    let (rows, columns) = (w.ncols(), w.nrows());
    Array2::from_shape_fn((rows, columns), |(k, j)| numbers[columns * k + j])
}

/// All weights of the network, row after row and layer after layer.
fn weights(network: &Network) -> Vec<Parameter> {
    let all = Parameter::all(network).into_iter();
    all.filter(|parameter| matches!(parameter, Parameter::Weight { .. })).collect()
}

/// The slope of the cost with a parameter, by nudging.
fn nudged(Example { model, x, y }: &Example, parameter: Parameter) -> Float {
    let mut moved = model.clone();
    let value = parameter.of(&model.network);
    let cost = |nudge| {
        *parameter.of_mut(&mut moved.network) = value + nudge;
        moved.cost(x, y)
    };
    slope(cost, EPSILON)
}

fn one_weight(nb: &mut Notebook, p: P) -> CellResult {
    let mut example = Example::new([p.x1, p.x2]);
    let chosen = weights(&example.model.network)[p.weight - 1];
    *chosen.of_mut(&mut example.model.network) += p.added;
    let Example { model, x, y } = &example;
    let forward = model.forward(x);
    let claim = program(model, &forward, y, p.fault);
    let Parameter::Weight { layer, to, from } = chosen else { unreachable!("a weight") };
    let name = Symbol::new("w", Some(layer), &[to + 1, from + 1]).to_string();
    let (value, cost, a) = (chosen.of(&model.network), model.cost(x, y), forward.output());
    let outputs = format!("({:.4}, {:.4})", a[0], a[1]);
    say!(
        nb,
        "{name} = {}; a³ = {outputs} where (1, 0) is wanted, C = {cost:.5}\n",
        number(value)
    );
    nb.table("equations", equations(&example, &forward, &claim, chosen));
    let report = model.check(x, y, &claim.gradient);
    say!(nb, "\n{report}");
    let (claimed, measured) = (chosen.of(&claim.gradient), nudged(&example, chosen));
    let (delta, sender) = (claim.deltas[layer - 2][to], forward.activations[layer - 2][from]);
    values!(nb, name, value, cost, delta, sender, claimed, measured, outputs);
    values!(nb, parameters = report.measurements.len(), wrong = report.wrong());
    nb.figure("network", network(&example, &forward, &claim, p.weight));
    nb.figure("arriving", arriving(&example, &forward, &claim));
    Ok(())
}

/// The rows of the table: each equation in numbers, what the program says, and what a nudge says.
fn equations(example: &Example, forward: &Forward, claim: &Claim, chosen: Parameter) -> Table {
    let Example { model, y, .. } = example;
    let Parameter::Weight { layer, to, from } = chosen else { unreachable!("a weight") };
    let (slopes, [first, last]) = (model.slopes(forward), [&claim.deltas[0], &claim.deltas[1]]);
    let hidden = if layer == 2 { to } else { from };
    let symbol = |letter, layer, indices: &[usize]| Symbol::new(letter, Some(layer), indices);
    let headings = ["equation", "quantity", "in numbers", "the program", "by nudging"];
    let mut table = Table::new(headings);
    let mut push =
        |equation: &str, quantity: Symbol, numbers: String, says: Float, nudge: Float| {
            table.push(row![equation, quantity, numbers, "{says:+.6}", "{nudge:+.6}"]);
        };
    for j in 0..2 {
        let off = forward.output()[j] - y[j];
        let numbers = format!("{} · {}", number(off), factor(slopes[1][j]));
        let nudge = error(model, forward, y, 1, j);
        push("(BP1)", symbol("δ", 3, &[j + 1]), numbers, last[j], nudge);
    }
    let sum = arrives(&model.network.weights[1].column(hidden), last, slopes[0][hidden]);
    let nudge = error(model, forward, y, 0, hidden);
    push("(BP2)", symbol("δ", 2, &[hidden + 1]), sum, first[hidden], nudge);
    let (delta, before) = (claim.deltas[layer - 2][to], forward.activations[layer - 2][from]);
    let bias = Parameter::Bias { layer, neuron: to };
    let says = bias.of(&claim.gradient);
    push(
        "(BP3)",
        symbol("∂C/∂b", layer, &[to + 1]),
        number(delta),
        says,
        nudged(example, bias),
    );
    let (numbers, says) =
        (format!("{} · {}", number(before), factor(delta)), chosen.of(&claim.gradient));
    let quantity = symbol("∂C/∂w", layer, &[to + 1, from + 1]);
    push("(BP4)", quantity, numbers, says, nudged(example, chosen));
    table
}

/// (BP2) in numbers: what arrives at a hidden neuron, times its slope.
fn arrives(w: &ArrayView1<Float>, last: &Array1<Float>, slope: Float) -> String {
    let product = |j: usize| format!("{} · {}", number(w[j]), factor(last[j]));
    format!("({} + {}) · {}", product(0), product(1), factor(slope))
}

/// A number as a figure writes it.
fn shown(value: Float) -> String {
    format!("{value:.3}").replace('-', "−")
}

fn called(layer: usize, j: usize) -> String {
    format!("neuron {} of layer {layer}", j + 1)
}

/// Where a neuron stands, of a layer of so many.
fn place(layer: usize, size: usize, j: usize) -> (f64, f64) {
    (2.2 * layer as Float, 1.75 * (j as Float - (size - 1) as Float / 2.0))
}

/// The network with its activations in the circles and its errors below them; its weights can be chosen.
fn network(example: &Example, forward: &Forward, claim: &Claim, chosen: usize) -> Figure {
    let mut diagram =
        Diagram::new("The small network, activations in the circles and errors below");
    for (l, activations) in forward.activations.iter().enumerate() {
        for (j, &a) in activations.iter().enumerate() {
            let (column, row) = place(l, activations.len(), j);
            let mut node = Node::neuron(called(l + 1, j), column, row).label(shown(a));
            if l > 0 {
                node = node.caption(format!("δ = {}", shown(claim.deltas[l - 1][j])));
            }
            diagram = diagram.node(node);
        }
    }
    for (j, &wanted) in example.y.iter().enumerate() {
        let row = place(2, 2, j).1;
        diagram = diagram.node(Node::text(format!("y{} = {wanted}", ["₁", "₂"][j]), 5.2, row));
    }
    for (number, parameter) in (1..).zip(weights(&example.model.network)) {
        let Parameter::Weight { layer, to, from } = parameter else { continue };
        let edge = Edge::new(called(layer - 1, from), called(layer, to))
            .weight(parameter.of(&example.model.network))
            .choice("weight", number);
        diagram = diagram.edge(if number == chosen { edge.highlighted() } else { edge });
    }
    diagram.draw()
}

/// What comes back along every edge: from the cost to the outputs, and from them to the hidden neurons.
fn arriving(Example { model, y, .. }: &Example, forward: &Forward, claim: &Claim) -> Figure {
    let nabla_a = (model.cost.gradient)(forward.output(), y);
    let mut diagram = Diagram::new("What comes back along each edge of the small network")
        .node(Node::text("the cost", 4.2, 0.0).label(""))
        .node(Node::text("C", 4.4, 0.0));
    for (j, &delta) in claim.deltas[0].iter().enumerate() {
        let (column, row) = place(0, 3, j);
        let written = format!("δ{} = {}", ["₁", "₂", "₃"][j], shown(delta));
        diagram = diagram
            .node(Node::neuron(called(2, j), column, row))
            .node(Node::text(written, -0.8, row));
    }
    for (j, &delta) in claim.deltas[1].iter().enumerate() {
        let (column, row) = place(1, 2, j);
        let node = Node::neuron(called(3, j), column, row);
        diagram = diagram.node(node.caption(format!("δ = {}", shown(delta))));
    }
    for (j, &off) in nabla_a.iter().enumerate() {
        diagram =
            diagram.edge(Edge::new("the cost", called(3, j)).label(shown(off)).highlighted());
    }
    for ((j, k), &weight) in model.network.weights[1].indexed_iter() {
        let wish = weight * claim.deltas[1][j];
        diagram =
            diagram.edge(Edge::new(called(3, j), called(2, k)).weight(wish).label(shown(wish)));
    }
    diagram.draw()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(x: [Float; 2], fault: usize) -> crate::checker::Report {
        let Example { model, x, y } = Example::new(x);
        let forward = model.forward(&x);
        model.check(&x, &y, &program(&model, &forward, &y, fault).gradient)
    }

    #[test]
    fn without_a_fault_every_slope_agrees() {
        for x in [[1.0, 0.5], [0.0, 0.0], [-2.0, 3.0]] {
            let report = report(x, 0);
            assert!(report.passes(), "{report}");
        }
    }

    #[test]
    fn the_checker_finds_every_fault_and_most_of_the_causes() {
        let causes = [1, 2, 3, 4, 5, 6].map(|fault| report([1.0, 0.5], fault).to_string());
        for (text, cause) in causes.iter().zip([
            "the sign",
            "look at what carries the error back into layer 2",
            "every slope is 2.0000 times",
            "its biases do not use it (BP3)",
            "δ of layer 3 lacks the factor",
            "δ of layer 2 lacks the factor",
        ]) {
            assert!(text.contains(cause), "{cause} is not in: {text}");
        }
    }
}
