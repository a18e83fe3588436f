//! rejected by step_3_no_activation_has_a_larger_error: at your a = 0.9999
//!
//! The most wrong output, as the word error suggests.

fn fastest(p: Float) -> Float {
    0.9999
}
