//! rejected by step_2_goes_down_along_every_axis: goes uphill
//!
//! Divided by the curvature itself.

fn step(gradient: &Array1<Float>, curvatures: &Array1<Float>, tau: Float) -> Array1<Float> {
    -gradient / (curvatures + tau)
}
