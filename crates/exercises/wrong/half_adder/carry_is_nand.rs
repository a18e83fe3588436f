//! rejected by carry_is_one_for_two_ones_only: the carry came out 1 for inputs 0 and 0
//!
//! NAND as it stands on the page, its signs not exchanged.

fn half_adder() -> (Perceptron, Perceptron) {
    let carry = Perceptron { weights: array![-2.0, -2.0], bias: 3.0 };
    let sum = Perceptron { weights: array![2.0, 2.0, -4.0], bias: -1.0 };
    (carry, sum)
}
