//! rejected by column_2_carries_if_two_bits_are_1: the carry of the three bits [0, 1, 1]
//!
//! The carry of the second step is lost.

fn full_adder(x1: Float, x2: Float, carry_in: Float) -> (Float, Float) {
    let (partial, carry1) = half_adder(x1, x2);
    let (sum, _) = half_adder(partial, carry_in);
    (sum, carry1)
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
