//! rejected by turning_the_dials_a_little_changes_nothing: it adds, but only just
//!
//! Right on all four inputs, with z = 0 for two of them.

fn half_adder() -> (Perceptron, Perceptron) {
    let carry = Perceptron { weights: array![1.0, 1.0], bias: -1.5 };
    let sum = Perceptron { weights: array![1.0, 1.0, -2.0], bias: 0.0 };
    (carry, sum)
}
