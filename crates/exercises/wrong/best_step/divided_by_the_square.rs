//! rejected by step_2_has_the_length_epsilon: the step has the length
//!
//! The square root is forgotten.

fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    let length = dot(gradient, gradient);
    if length == 0.0 { gradient.clone() } else { gradient * (-epsilon / length) }
}
