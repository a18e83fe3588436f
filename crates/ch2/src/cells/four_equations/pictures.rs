//! The four equations on the network that is calculated by hand, each with its picture.

use figures::{Diagram, Edge, Figure, Matrices, Matrix, Node};
use ndarray::{Array1, Array2};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};
use numerics::Float;

use crate::cells::matrix_form::Example;
use crate::equations::weight_gradient;

pub(crate) const PICTURES: Cell = cell! {
    "four-pictures", Instant, "The way back through the small network, and what each equation multiplies";
    run
};

fn run(nb: &mut Notebook) -> CellResult {
    let Example { model, x, y } = Example::new([1.0, 0.5]);
    let forward = model.forward(&x);
    let deltas = model.errors(&forward, &y);
    let nabla_a = (model.cost.gradient)(forward.output(), &y);
    let (w, slope) = (&model.network.weights[1], model.slope(0, &forward.zs[0]));
    say!(nb, "What the two outputs tell each hidden neuron (negative: \"become larger\"),");
    say!(nb, "and what becomes of it:\n");
    let mut table =
        Table::new(["hidden neuron", "w³₁ₖ δ³₁", "w³₂ₖ δ³₂", "sum", "σ′(z²ₖ)", "δ²ₖ"]);
    for k in 0..3 {
        let [one, other] = [0, 1].map(|j| w[[j, k]] * deltas[1][j]);
        let (sum, slope, delta) = (one + other, slope[k], deltas[0][k]);
        let cells = row![k + 1, "{one:+.4}", "{other:+.4}", "{sum:+.4}", "{slope:.4}"];
        table.push(cells.into_iter().chain(row!["{delta:+.4}"]));
        let k = k + 1;
        values!(nb, "one_{k}" = one, "other_{k}" = other, "sum_{k}" = sum);
    }
    nb.table("wishes", table);
    nb.figure("back", back(&nabla_a, &deltas, w));
    nb.figure("transposed", transposed(w));
    nb.figure("products", products(&deltas[1], &forward.activations[1]));
    Ok(())
}

/// A number as a figure writes it, with a true minus sign.
fn signed(value: Float) -> String {
    format!("{value:.3}").replace('-', "−")
}

/// The errors on their way back: from the cost to the outputs, and through the weights to the hidden layer.
fn back(nabla_a: &Array1<Float>, deltas: &[Array1<Float>], w: &Array2<Float>) -> Figure {
    let name = |layer: usize, j: usize| format!("neuron {} of layer {layer}", j + 1);
    let mut diagram = Diagram::new("The errors of the small network, on their way back")
        .node(Node::text("the cost", 4.2, 0.0).label(""))
        .node(Node::text("C", 4.4, 0.0));
    let row = |size: usize, j: usize| 1.75 * (j as Float - (size - 1) as Float / 2.0);
    for (j, &delta) in deltas[0].iter().enumerate() {
        let (row, delta) = (row(3, j), signed(delta));
        diagram = diagram.node(Node::neuron(name(2, j), 0.0, row)).node(Node::text(
            format!("δ{} = {delta}", ["₁", "₂", "₃"][j]),
            -0.8,
            row,
        ));
    }
    for (j, (&slope, &delta)) in nabla_a.iter().zip(&deltas[1]).enumerate() {
        let node = Node::neuron(name(3, j), 2.2, row(2, j));
        diagram = diagram
            .node(node.caption(format!("δ = {}", signed(delta))))
            .edge(Edge::new("the cost", name(3, j)).label(signed(slope)).highlighted());
    }
    for ((j, k), &weight) in w.indexed_iter() {
        diagram = diagram.edge(Edge::new(name(3, j), name(2, k)).weight(weight));
    }
    diagram.draw()
}

/// w³ beside its transpose; the weights that leave hidden neuron 3 are outlined in both.
fn transposed(w: &Array2<Float>) -> Figure {
    let forward = Matrix::new("w³, forward", ["1", "2"], ["1", "2", "3"], w.iter().copied());
    let turned = Matrix::new("(w³)ᵀ, back", ["1", "2", "3"], ["1", "2"], w.t().iter().copied());
    Matrices::new("The weights into layer 3, and the same matrix transposed", 1)
        .matrix(forward.mark_column(2))
        .matrix(turned.mark_row(2))
        .draw()
}

/// All derivatives of layer 3 as a multiplication table: δ at the left, 1 and the activations above.
fn products(delta: &Array1<Float>, a: &Array1<Float>) -> Figure {
    let weights = weight_gradient(delta, a);
    let entries = |j: usize| std::iter::once(delta[j]).chain(weights.row(j).to_vec());
    let rows = delta.iter().map(|&delta| signed(delta));
    let columns = std::iter::once("1".to_owned()).chain(a.iter().map(|&a| signed(a)));
    let table = Matrix::new(
        "1 and a² above, δ³ at the left",
        rows,
        columns.collect::<Vec<_>>(),
        (0..delta.len()).flat_map(entries),
    );
    Matrices::new("The derivatives of layer 3 as a multiplication table; the first column is that of the biases", 4)
        .matrix(table)
        .draw()
}
