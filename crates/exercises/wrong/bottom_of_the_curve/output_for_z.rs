//! rejected by bottom_1_is_where_the_output_is_the_target: you say z = 0.5, where the output is 0.62
//!
//! The output in place of the weighted input.

fn bottom(y: Float) -> (Float, Float) {
    let z = y;
    let cost = -y * ln(y) - (1.0 - y) * ln(1.0 - y);
    (z, cost)
}
