//! rejected by step_2_has_the_length_epsilon: the step has the length
//!
//! A step of gradient descent with η = ε: its length is that of the gradient, times ε.

fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    gradient * -epsilon
}
