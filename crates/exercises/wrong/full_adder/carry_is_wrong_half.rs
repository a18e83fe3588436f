//! rejected by column_1_has_the_right_sum_digit: the sum digit of the three bits [0, 1, 0]
//!
//! The third bit is added to the carry instead of the sum digit.

fn full_adder(x1: Float, x2: Float, carry_in: Float) -> (Float, Float) {
    let (partial, carry1) = half_adder(x1, x2);
    let (sum, carry2) = half_adder(carry1, carry_in);
    let or = Perceptron { weights: array![2.0, 2.0], bias: -1.0 };
    (sum, or.output(&array![partial, carry2]))
}

fn add(x: &[Float], y: &[Float]) -> Vec<Float> {
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
