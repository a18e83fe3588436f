//! rejected by slope_2_has_no_corner: it came out as 0, 0 and 1
//!
//! The slope of a ReLU, copied from the arm above.

use numerics::{Float, exp};

fn apply_elu(values: &mut [Float]) {
    for z in values {
        if *z <= 0.0 {
            *z = exp(*z) - 1.0;
        }
    }
}

fn slope_of_elu(a: Float) -> Float {
    if a > 0.0 { 1.0 } else { 0.0 }
}
