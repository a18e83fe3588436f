//! rejected by numbers_2_are_added: 1 + 1 with 2 digits each should be [0.0, 1.0, 0.0]
//!
//! Begins with the digit of highest value, as we read numbers.

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
