//! rejected by step_3_no_activation_has_a_larger_error: at your a = 0.5000
//!
//! Only one of the two factors is looked at.

fn fastest(p: Float) -> Float {
    0.5
}
