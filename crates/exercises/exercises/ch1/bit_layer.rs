//! Exercise 1-32: Four bits by hand (page Ten outputs, or four bits?)
//!
//! A network has ten outputs, one per digit. Where it is sure, the output of the right digit is at least 0.99
//! and every other output is below 0.01. A layer of four sigmoid neurons behind it can turn the ten outputs into
//! the bits of the digit, and its weights need no learning: you can write them down.

use ndarray::{Array1, Array2, array};
use numerics::Float;

/// A layer (W, b) of four sigmoid neurons: W is 4×10, a row per bit and a column per digit; b has 4 biases.
///
/// The first neuron gives the bit of value 8, the last that of value 1: the bits of 6 are 0110. A bit that is 1
/// comes out as at least 0.99, and one that is 0 as at most 0.01, whenever the ten outputs are as said above.
fn bit_layer() -> (Array2<Float>, Array1<Float>) {
    // TODO: `digit >> 3 & 1` is the bit of value 8. `Array2::from_shape_fn((4, 10), |(j, k)| …)` makes a matrix.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/bit_layer.rs. ----

#[cfg(test)]
#[path = "tests/bit_layer.rs"]
mod tests;

fn main() {}
