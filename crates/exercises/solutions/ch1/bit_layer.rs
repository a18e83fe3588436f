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
    // A digit that has the bit speaks for it with weight 12; the others are not asked. The bias sits halfway.
    // Bit 1: the right output alone gives 12 · 0.99, the others take nothing away, z ≥ 11.88 − 6 = 5.88, and
    // σ(5.88) = 0.997. Bit 0: at most five digits have the bit, each below 0.01, so z < 12 · 0.05 − 6 = −5.4,
    // and σ(−5.4) = 0.0045.
    let has = |digit: usize, bit: usize| (digit >> (3 - bit) & 1) as Float;
    let weights = Array2::from_shape_fn((4, 10), |(bit, digit)| 12.0 * has(digit, bit));
    (weights, array![-6.0, -6.0, -6.0, -6.0])
}
