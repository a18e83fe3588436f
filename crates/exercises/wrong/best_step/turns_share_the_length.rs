//! rejected by turns_2_go_down_further_than_any_others: and others within
//!
//! Signs only, but divided as if the length were still given.

use ndarray::Array1;
use numerics::{Float, dot};

fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    let length = dot(gradient, gradient).sqrt();
    if length == 0.0 { gradient.clone() } else { gradient * (-epsilon / length) }
}

fn best_turns(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    let each = epsilon / (gradient.len() as Float).sqrt();
    gradient.mapv(|derivative| -each * derivative.signum())
}
