//! rejected by slope_2_has_no_corner: it came out as -
//!
//! A sign in the slope.

fn slope_of_elu(a: Float) -> Float {
    if a > 0.0 { 1.0 } else { -(a + 1.0) }
}
