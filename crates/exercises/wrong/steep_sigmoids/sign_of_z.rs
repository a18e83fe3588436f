//! rejected by factor_1_brings_sigma_close_to_the_step: a negative c turns yes into no
//!
//! z in place of its size.

fn smallest_factor(z: Float, distance: Float) -> Option<Float> {
    if z == 0.0 {
        return None;
    }
    Some(ln(1.0 / distance - 1.0) / z)
}
