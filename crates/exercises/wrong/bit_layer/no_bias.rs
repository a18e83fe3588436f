//! rejected by bits_of_a_digit_that_is_certain: is 0 and should come out at most 0.01; it came out 0.5000
//!
//! The bias is forgotten.

fn bit_layer() -> (Array2<Float>, Array1<Float>) {
    let weights =
        Array2::from_shape_fn((4, 10), |(bit, digit)| 12.0 * (digit >> (3 - bit) & 1) as Float);
    (weights, Array1::zeros(4))
}
