//! rejected by bottom_2_is_not_at_zero: came out as -0.69
//!
//! Without the minus in front.

fn bottom(y: Float) -> (Float, Float) {
    let z = ln(y / (1.0 - y));
    let cost = -y * ln(y) - (1.0 - y) * ln(1.0 - y);
    (z, -cost)
}
