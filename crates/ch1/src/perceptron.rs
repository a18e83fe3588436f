//! A perceptron weighs evidence: it adds up its inputs, each times a weight, and says yes or no.
//!
//! Any logical circuit can be built from perceptrons, because one of them computes NAND; the half
//! adder here is such a circuit. Pages: *Perceptrons* and *Computing with perceptrons*.

use ndarray::{Array1, array};
use numerics::{Float, dot};

// ANCHOR: perceptron_struct
/// A perceptron: weights w, one per input, and a bias b.
#[derive(Clone, Debug, PartialEq)]
pub struct Perceptron {
    /// How much each input counts.
    pub weights: Array1<Float>,
    /// How easily the perceptron says yes: minus the threshold that the weighted sum must exceed.
    pub bias: Float,
}
// ANCHOR_END: perceptron_struct

// ANCHOR: perceptron
impl Perceptron {
    /// The weighted input z = w·x + b.
    pub fn weighted_input(&self, x: &Array1<Float>) -> Float {
        dot(&self.weights, x) + self.bias
    }

    /// The output: 1 if w·x + b > 0, else 0.
    ///
    /// ```
    /// use ch1::perceptron::nand;
    /// assert_eq!(nand().output(&ndarray::array![1.0, 1.0]), 0.0);
    /// assert_eq!(nand().output(&ndarray::array![1.0, 0.0]), 1.0);
    /// ```
    pub fn output(&self, x: &Array1<Float>) -> Float {
        if self.weighted_input(x) > 0.0 { 1.0 } else { 0.0 }
    }
}
// ANCHOR_END: perceptron

// ANCHOR: nand
/// The perceptron that computes NAND: 0 if both inputs are 1, else 1.
pub fn nand() -> Perceptron {
    Perceptron { weights: array![-2.0, -2.0], bias: 3.0 }
}
// ANCHOR_END: nand

// ANCHOR: half_adder
/// Adds two bits with five NANDs: returns (sum, carry).
pub fn half_adder(x1: Float, x2: Float) -> (Float, Float) {
    let nand = |a, b| nand().output(&array![a, b]);
    let n1 = nand(x1, x2);
    let sum = nand(nand(x1, n1), nand(x2, n1));
    let carry = nand(n1, n1);
    (sum, carry)
}
// ANCHOR_END: half_adder

/// All 2ⁿ inputs of n bits, in counting order.
pub fn all_bits(n: usize) -> impl Iterator<Item = Array1<Float>> {
    (0..1usize << n).map(move |code| {
        (0..n).rev().map(|bit| (code >> bit & 1) as Float).collect::<Array1<_>>()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nand_is_false_only_for_two_ones() {
        let outputs: Vec<Float> = all_bits(2).map(|x| nand().output(&x)).collect();
        assert_eq!(outputs, [1.0, 1.0, 1.0, 0.0]);
        let z: Vec<Float> = all_bits(2).map(|x| nand().weighted_input(&x)).collect();
        assert_eq!(z, [3.0, 1.0, 1.0, -1.0]);
    }

    #[test]
    fn the_half_adder_adds() {
        for x in all_bits(2) {
            let total = x[0] + x[1];
            let expected = (total % 2.0, if total == 2.0 { 1.0 } else { 0.0 });
            assert_eq!(half_adder(x[0], x[1]), expected, "{x}");
        }
    }

    #[test]
    fn a_perceptron_says_no_on_its_threshold() {
        let perceptron = Perceptron { weights: array![1.0], bias: -1.0 };
        assert_eq!(perceptron.output(&array![1.0]), 0.0);
    }
}
