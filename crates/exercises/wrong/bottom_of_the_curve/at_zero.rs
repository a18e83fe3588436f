//! rejected by bottom_2_is_not_at_zero: the lowest cost for the target 0.5 came out as 0 and is 0.69
//!
//! As with a target of 0 or 1, where the cost can be made 0.

fn bottom(y: Float) -> (Float, Float) {
    let z = ln(y / (1.0 - y));
    let cost = 0.0;
    (z, cost)
}
