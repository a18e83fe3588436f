//! rejected by numbers_2_are_added: 3 + 1 with 2 digits each should be [0.0, 0.0, 1.0]
//!
//! The carry goes up one place, and is forgotten if it carries again.

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
    let sums: Vec<(Float, Float)> = x.iter().zip(y).map(|(&x, &y)| half_adder(x, y)).collect();
    let mut digits: Vec<Float> = sums.iter().map(|sum| sum.0).chain([0.0]).collect();
    for (place, (_, carry)) in sums.iter().enumerate() {
        digits[place + 1] = full_adder(digits[place + 1], *carry, 0.0).0;
    }
    digits
}
