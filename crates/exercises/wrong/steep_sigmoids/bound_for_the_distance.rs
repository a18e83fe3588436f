//! rejected by factor_2_no_smaller_one_is_enough: is not the smallest
//!
//! Solves e^−cz = distance. That is a bound for the distance and larger than it.

fn smallest_factor(z: Float, distance: Float) -> Option<Float> {
    if z == 0.0 {
        return None;
    }
    Some(-ln(distance) / z.abs())
}
