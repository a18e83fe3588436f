//! rejected by step_3_softplus_everywhere: from the activation you found 0.982014
//!
//! What is missing to 1.

use numerics::{Float, exp};

fn tanh_slope(a: Float) -> Float {
    1.0 - a * a
}

fn softplus_slope(a: Float) -> Float {
    exp(-a)
}

fn square_witness() -> (Float, Float) {
    (1.0, -1.0)
}
