//! rejected by slope_2_has_no_corner: it came out as 0, 0 and 1
//!
//! The slope of a ReLU, copied from the arm above.

fn slope_of_elu(a: Float) -> Float {
    if a > 0.0 { 1.0 } else { 0.0 }
}
