//! rejected by a_perceptron_has_a_weight_for_each_input: how many weights the carry and the sum have
//!
//! Exclusive or by one perceptron: it cannot be done.

fn half_adder() -> (Perceptron, Perceptron) {
    let carry = Perceptron { weights: array![2.0, 2.0], bias: -3.0 };
    let sum = Perceptron { weights: array![2.0, 2.0], bias: -1.0 };
    (carry, sum)
}
