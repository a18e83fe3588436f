//! rejected by bottom_2_is_not_at_zero: the lowest cost for the target 0.5 came out as 1 and is 0.69
//!
//! In bits.

fn bottom(y: Float) -> (Float, Float) {
    let z = ln(y / (1.0 - y));
    let cost = -y * ln(y) - (1.0 - y) * ln(1.0 - y);
    (z, cost / ln(2.0))
}
