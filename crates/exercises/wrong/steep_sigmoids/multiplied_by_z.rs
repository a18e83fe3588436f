//! rejected by factor_1_brings_sigma_close_to_the_step: away from the perceptron with z = 0.25, more than
//!
//! A small z needs a larger c, not a smaller one.

fn smallest_factor(z: Float, distance: Float) -> Option<Float> {
    if z == 0.0 {
        return None;
    }
    Some(ln(1.0 / distance - 1.0) * z.abs())
}
