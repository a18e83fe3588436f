//! rejected by factor_3_there_is_none_for_a_tie: for z = 0, where σ(cz) is 0.5
//!
//! Divides by 0 and takes infinity for an answer.

fn smallest_factor(z: Float, distance: Float) -> Option<Float> {
    Some(ln(1.0 / distance - 1.0) / z.abs())
}
