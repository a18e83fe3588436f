//! rejected by bits_of_a_digit_that_is_certain: the bit of value 8 of digit 0 is 0
//!
//! Bits and their opposites exchanged.

fn bit_layer() -> (Array2<Float>, Array1<Float>) {
    let weights = Array2::from_shape_fn((4, 10), |(bit, digit)| {
        -12.0 * (digit >> (3 - bit) & 1) as Float
    });
    (weights, array![6.0, 6.0, 6.0, 6.0])
}
