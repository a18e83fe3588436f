//! rejected by bottom_2_is_not_at_zero: the lowest cost for the target 0.5 came out as 0.34
//!
//! The second term is left out, as one may for targets that are 0 or 1.

fn bottom(y: Float) -> (Float, Float) {
    let z = ln(y / (1.0 - y));
    let cost = -y * ln(y);
    (z, cost)
}
