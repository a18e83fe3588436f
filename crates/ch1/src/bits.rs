//! The digits as four bits: could four output neurons do the work of ten?
//!
//! Page: *Ten outputs, or four bits?*

use ndarray::{Array1, Array2, array};
use numerics::{Float, matvec};

use crate::sigmoid::sigmoid;

/// How many bits a digit from 0 to 9 takes.
pub const BITS: usize = 4;

// ANCHOR: bits
/// The digit's bits, the most significant first: 6 is 0110.
///
/// ```
/// assert_eq!(ch1::bits::bits(6), ndarray::array![0.0, 1.0, 1.0, 0.0]);
/// ```
pub fn bits(digit: usize) -> Array1<Float> {
    (0..BITS).rev().map(|bit| (digit >> bit & 1) as Float).collect()
}

/// The number, 0 to 15, whose bits are the outputs rounded at ½.
pub fn number(outputs: &Array1<Float>) -> usize {
    outputs.iter().fold(0, |number, &a| 2 * number + usize::from(a > 0.5))
}
// ANCHOR_END: bits

// ANCHOR: bit_layer
/// A layer of four sigmoid neurons that turns ten outputs, one per digit, into the digit's bits.
///
/// Weight 12 from every digit that has the bit, 0 from the others, bias −6. If the right one of the
/// ten is at least 0.99 and each other below 0.01, every bit is right to within 0.01.
pub fn bit_layer() -> (Array2<Float>, Array1<Float>) {
    let weights = Array2::from_shape_fn((BITS, 10), |(bit, digit)| 12.0 * bits(digit)[bit]);
    (weights, array![-6.0, -6.0, -6.0, -6.0])
}
// ANCHOR_END: bit_layer

/// The bits of a network's ten outputs, by [`bit_layer`].
pub fn to_bits(outputs: &Array1<Float>) -> Array1<Float> {
    let (w, b) = bit_layer();
    (matvec(&w, outputs) + b).mapv(sigmoid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_reads_what_bits_writes() {
        assert!((0..16).all(|n| number(&bits(n)) == n));
    }

    #[test]
    fn the_bit_layer_is_right_within_a_hundredth() {
        for digit in 0..10 {
            for wrong in [0.0, 0.01] {
                let mut outputs = Array1::from_elem(10, wrong);
                outputs[digit] = 0.99;
                let error = (to_bits(&outputs) - bits(digit)).mapv(Float::abs);
                assert!(error.iter().all(|&e| e <= 0.01), "digit {digit}: {error}");
            }
        }
    }
}
