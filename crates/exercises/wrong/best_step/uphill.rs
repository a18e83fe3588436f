//! rejected by step_1_goes_down: the forecast change of the cost is
//!
//! With the gradient instead of against it.

fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    let length = dot(gradient, gradient).sqrt();
    if length == 0.0 { gradient.clone() } else { gradient * (epsilon / length) }
}
