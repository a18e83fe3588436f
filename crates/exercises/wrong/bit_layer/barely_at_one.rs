//! rejected by bits_when_the_right_output_is_only_just_large_enough: is 1 and should come out at least 0.99; it came out 0.98
//!
//! Set up for a right output of exactly 1.

use ndarray::{Array1, Array2, array};
use numerics::Float;

fn bit_layer() -> (Array2<Float>, Array1<Float>) {
    let weights =
        Array2::from_shape_fn((4, 10), |(bit, digit)| 9.2 * (digit >> (3 - bit) & 1) as Float);
    (weights, array![-4.6, -4.6, -4.6, -4.6])
}
