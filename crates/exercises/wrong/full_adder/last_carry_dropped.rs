//! rejected by numbers_1_have_a_digit_more_when_added: the last carry needs a place
//!
//! As in a processor's register: what does not fit is lost.

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
    let mut carry = 0.0;
    let mut column = |(&x, &y): (&Float, &Float)| {
        let (sum, carry_out) = full_adder(x, y, carry);
        carry = carry_out;
        sum
    };
    x.iter().zip(y).map(&mut column).collect()
}
