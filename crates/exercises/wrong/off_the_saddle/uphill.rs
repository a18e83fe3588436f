//! rejected by step_1_in_a_bowl_is_newton_s: one step from
//!
//! The sign of the step forgotten.

use ndarray::Array1;
use numerics::Float;
fn step(gradient: &Array1<Float>, curvatures: &Array1<Float>, tau: Float) -> Array1<Float> {
    gradient / (curvatures.mapv(Float::abs) + tau)
}
fn thrown_far() -> (Float, Float) {
    (0.577_35, 0.8)
}
