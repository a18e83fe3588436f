//! rejected by thrown_far_where_the_curvature_is_nearly_zero: the step along x is only
//!
//! Near the saddle it is the slope that is small, not the curvature.

use ndarray::Array1;
use numerics::Float;
fn step(gradient: &Array1<Float>, curvatures: &Array1<Float>, tau: Float) -> Array1<Float> {
    -gradient / (curvatures.mapv(Float::abs) + tau)
}
fn thrown_far() -> (Float, Float) {
    (0.1, 0.0)
}
