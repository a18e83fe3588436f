//! rejected by step_1_in_a_bowl_is_newton_s: one step from
//!
//! The curvature used as a learning rate.

fn step(gradient: &Array1<Float>, curvatures: &Array1<Float>, tau: Float) -> Array1<Float> {
    -gradient * (curvatures.mapv(Float::abs) + tau)
}
