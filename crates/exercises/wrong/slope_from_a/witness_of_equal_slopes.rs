//! rejected by step_4_squares_keep_their_secret: and the same slope too
//!
//! The one z that has no twin.

use numerics::{Float, exp};

fn tanh_slope(a: Float) -> Float {
    1.0 - a * a
}

fn softplus_slope(a: Float) -> Float {
    1.0 - exp(-a)
}

fn square_witness() -> (Float, Float) {
    (0.0, -0.0)
}
