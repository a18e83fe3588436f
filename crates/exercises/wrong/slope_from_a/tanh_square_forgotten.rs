//! rejected by step_1_tanh_is_steepest_where_its_activation_is_zero: for a = −0.5 you found 1.5, for a = 0.5 0.5
//!
//! 1 − a instead of 1 − a².

fn tanh_slope(a: Float) -> Float {
    1.0 - a
}
