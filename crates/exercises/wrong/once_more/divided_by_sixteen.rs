//! rejected by step_1_slope_of_a_straight_line: came out
//!
//! Sixteen minus one is fifteen.

fn slope(f: impl Fn(Float) -> Float, epsilon: Float) -> Float {
    let narrow = combined(&f, epsilon);
    let wide = combined(&f, 2.0 * epsilon);
    (16.0 * narrow - wide) / 16.0
}
