//! What the two pages ask their readers to work out by hand.

use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

use crate::bits::{BITS, bits, number, to_bits};
use crate::network::Network;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-architecture", Instant, "By hand: the numbers of a network, and a shape";
    pencil
};

pub(crate) const PENCIL_BITS: Cell = cell! {
    "pencil-ten-or-four", Instant, "By hand: four bits of two outputs that are both sure";
    pencil_bits
};

fn pencil_bits(nb: &mut Notebook) -> CellResult {
    let four = Network::shaped(&[784, 30, BITS], || 0.0);
    let four: usize = four.weights.iter().map(|w| w.len()).sum::<usize>()
        + four.biases.iter().map(|b| b.len()).sum::<usize>();
    say!(nb, "784-30-4 has {four} weights and biases");
    let mut outputs = Array1::zeros(10);
    outputs[4] = 0.9;
    outputs[9] = 0.9;
    let mixed = number(&to_bits(&outputs));
    say!(nb, "bits of an output that is 0.9 for 4 and for 9: {mixed}");
    values!(nb, four, mixed, either = number(&bits(4)));
    Ok(())
}

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
