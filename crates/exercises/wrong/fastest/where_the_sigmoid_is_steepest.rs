//! rejected by step_3_no_activation_has_a_larger_error: at your a = 0.5000
//!
//! Only one of the two factors is looked at.

use numerics::{Float, powf};

fn error(a: Float, p: Float) -> Float {
    powf(a, p - 1.0) * a * (1.0 - a)
}

fn fastest(p: Float) -> Float {
    0.5
}
