//! rejected by column_1_has_the_right_sum_digit: the sum digit of the three bits [0, 0, 1] came out 0
//!
//! A half adder under another name.

fn full_adder(x1: Float, x2: Float, carry_in: Float) -> (Float, Float) {
    let _ = carry_in;
    half_adder(x1, x2)
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
