//! rejected by step_1_tanh_is_steepest_where_its_activation_is_zero: where a = 0; you found 0
//!
//! The sigmoid's formula for another neuron.

fn tanh_slope(a: Float) -> Float {
    a * (1.0 - a)
}
