//! rejected by thrown_far_where_the_curvature_is_nearly_zero: the step along x is only
//!
//! Near the saddle it is the slope that is small, not the curvature.

fn thrown_far() -> (Float, Float) {
    (0.1, 0.0)
}
