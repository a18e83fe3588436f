//! rejected by bits_when_all_others_are_as_large_as_they_may_be: is 0 and should come out at most 0.01; it came out 0.01
//!
//! Holds for the right output and not for five small ones that add up.

fn bit_layer() -> (Array2<Float>, Array1<Float>) {
    let weights =
        Array2::from_shape_fn((4, 10), |(bit, digit)| 12.0 * (digit >> (3 - bit) & 1) as Float);
    (weights, array![-5.0, -5.0, -5.0, -5.0])
}
