//! rejected by bottom_1_is_where_the_output_is_the_target: for the target 0.999999 you say z = 10,
//!
//! A search between −10 and 10, which rare events are beyond.

fn bottom(y: Float) -> (Float, Float) {
    let z = ln(y / (1.0 - y)).clamp(-10.0, 10.0);
    let cost = -y * ln(y) - (1.0 - y) * ln(1.0 - y);
    (z, cost)
}
