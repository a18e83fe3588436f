//! What the page asks its readers to work out by hand.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

use crate::network::Network;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-architecture", Instant, "By hand: the numbers of a network, and a shape";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let network = Network::shaped(&[784, 15, 10], || 0.0);
    let weights: usize = network.weights.iter().map(|w| w.len()).sum::<usize>();
    let biases: usize = network.biases.iter().map(|b| b.len()).sum::<usize>();
    say!(nb, "784-15-10: {weights} weights, {biases} biases, together {}", weights + biases);
    values!(nb, weights, parameters = weights + biases);
    let (rows, columns) = network.weights[1].dim();
    say!(nb, "w³ has {rows} rows and {columns} columns");
    values!(nb, rows, columns);
    Ok(())
}
