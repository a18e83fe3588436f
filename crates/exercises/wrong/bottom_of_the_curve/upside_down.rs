//! rejected by bottom_1_is_where_the_output_is_the_target: where the output is 0.89
//!
//! The fraction upside down, so that the sign of z is wrong.

fn bottom(y: Float) -> (Float, Float) {
    let z = ln((1.0 - y) / y);
    let cost = -y * ln(y) - (1.0 - y) * ln(1.0 - y);
    (z, cost)
}
