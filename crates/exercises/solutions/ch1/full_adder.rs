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
    let (partial, carry1) = half_adder(x1, x2);
    let (sum, carry2) = half_adder(partial, carry_in);
    // Each step may carry, but not both: after a carry in the first step its digit is 0, and 0 plus one bit
    // does not carry. So OR joins the two carries without losing one.
    let or = Perceptron { weights: array![2.0, 2.0], bias: -1.0 };
    (sum, or.output(&array![carry1, carry2]))
}

/// The digits of x + y, one more than x and y have. Both have the same number of digits.
///
/// The digit of value 1 comes first, then those of value 2, 4, …: [0, 1, 1] is 6.
fn add(x: &[Float], y: &[Float]) -> Vec<Float> {
    // Only the carry passes from one column to the next. Nothing is carried into the first column, and what the
    // last one carries is a digit of the result.
    let mut digits = Vec::with_capacity(x.len() + 1);
    let mut carry = 0.0;
    for (&x, &y) in x.iter().zip(y) {
        let (sum, carry_out) = full_adder(x, y, carry);
        digits.push(sum);
        carry = carry_out;
    }
    digits.push(carry);
    digits
}
