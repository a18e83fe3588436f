//! rejected by bits_of_a_digit_that_is_certain: should come out at most 0.01; it came out 0.2689
//!
//! Right when rounded at one half, but weight 2 is too weak for 0.99.

fn bit_layer() -> (Array2<Float>, Array1<Float>) {
    let weights =
        Array2::from_shape_fn((4, 10), |(bit, digit)| 2.0 * (digit >> (3 - bit) & 1) as Float);
    (weights, array![-1.0, -1.0, -1.0, -1.0])
}
