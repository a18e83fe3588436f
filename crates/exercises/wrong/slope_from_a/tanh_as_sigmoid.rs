//! rejected by step_1_tanh_is_steepest_where_its_activation_is_zero: where a = 0; you found 0
//!
//! The sigmoid's formula for another neuron.

use numerics::{Float, exp};

fn tanh_slope(a: Float) -> Float {
    a * (1.0 - a)
}

fn softplus_slope(a: Float) -> Float {
    1.0 - exp(-a)
}

fn square_witness() -> (Float, Float) {
    (1.0, -1.0)
}
