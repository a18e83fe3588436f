//! rejected by sum_is_one_for_a_single_one: the sum came out 1 for inputs 1 and 1
//!
//! The sign of the third weight.

fn half_adder() -> (Perceptron, Perceptron) {
    let carry = Perceptron { weights: array![2.0, 2.0], bias: -3.0 };
    let sum = Perceptron { weights: array![2.0, 2.0, 4.0], bias: -1.0 };
    (carry, sum)
}
