//! rejected by step_2_has_the_length_epsilon: the step has the length
//!
//! The square root is forgotten.

use ndarray::Array1;
use numerics::{Float, dot};

fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    let length = dot(gradient, gradient);
    if length == 0.0 { gradient.clone() } else { gradient * (-epsilon / length) }
}

fn best_turns(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    gradient.mapv(|derivative| -epsilon * derivative.signum())
}
