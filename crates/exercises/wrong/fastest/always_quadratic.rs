//! rejected by step_2_error_of_other_costs: p = 1 and a = 0.1192
//!
//! The power is not looked at.

fn error(a: Float, p: Float) -> Float {
    a * a * (1.0 - a)
}
