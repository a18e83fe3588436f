//! rejected by step_5_on_level_ground_stays: where the gradient is 0 the step came out [NaN
//!
//! 0 divided by 0.

fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    gradient * (-epsilon / dot(gradient, gradient).sqrt())
}
