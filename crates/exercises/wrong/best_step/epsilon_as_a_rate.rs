//! rejected by step_2_has_the_length_epsilon: the step has the length
//!
//! A step of gradient descent with η = ε: its length is that of the gradient, times ε.

use ndarray::Array1;
use numerics::{Float, dot};

fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    gradient * -epsilon
}

fn best_turns(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    gradient.mapv(|derivative| -epsilon * derivative.signum())
}
