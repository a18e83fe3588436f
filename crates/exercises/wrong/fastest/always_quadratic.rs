//! rejected by step_2_error_of_other_costs: p = 1 and a = 0.1192
//!
//! The power is not looked at.

use numerics::{Float, powf};

fn error(a: Float, p: Float) -> Float {
    a * a * (1.0 - a)
}

fn fastest(p: Float) -> Float {
    p / (p + 1.0)
}
