//! rejected by numbers_2_are_added: 1 + 1 with 2 digits each should be [0.0, 1.0, 0.0]
//!
//! Begins with the digit of highest value, as we read numbers.

use ch1::perceptron::{Perceptron, half_adder};
use ndarray::array;
use numerics::Float;

fn full_adder(x1: Float, x2: Float, carry_in: Float) -> (Float, Float) {
    let (partial, carry1) = half_adder(x1, x2);
    let (sum, carry2) = half_adder(partial, carry_in);
    let or = Perceptron { weights: array![2.0, 2.0], bias: -1.0 };
    (sum, or.output(&array![carry1, carry2]))
}

fn add(x: &[Float], y: &[Float]) -> Vec<Float> {
    let mut digits = vec![];
    let mut carry = 0.0;
    for (&x, &y) in x.iter().zip(y).rev() {
        let (sum, carry_out) = full_adder(x, y, carry);
        digits.push(sum);
        carry = carry_out;
    }
    digits.push(carry);
    digits
}
