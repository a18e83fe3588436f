//! Exercise 1-11: A full adder (page Computing with perceptrons)
//!
//! To add longer numbers one column after another, each column adds three bits: two digits and the carry from
//! the column before. Two half adders and one more perceptron can do it, and a row of such columns adds numbers
//! of any length.

use ch1::perceptron::{Perceptron, half_adder};
use ndarray::array;
use numerics::Float;

/// Adds three bits: returns (sum, carry), both 0 or 1, with x₁ + x₂ + carry_in = sum + 2 · carry.
fn full_adder(x1: Float, x2: Float, carry_in: Float) -> (Float, Float) {
    // TODO: `half_adder(x1, x2)` gives (sum, carry). `Perceptron { weights: array![2.0, 2.0], bias: -1.0 }` is
    // OR.
    todo!()
}

/// The digits of x + y, one more than x and y have. Both have the same number of digits.
///
/// The digit of value 1 comes first, then those of value 2, 4, …: [0, 1, 1] is 6.
fn add(x: &[Float], y: &[Float]) -> Vec<Float> {
    // TODO: column by column, each with the carry of the one before.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/full_adder.rs. ----

#[cfg(test)]
#[path = "tests/full_adder.rs"]
mod tests;

fn main() {}
