//! rejected by apply_2_bends_negative_ones: the ELU of 0 is 0, and came out as 1
//!
//! e^z without the −1: a step at 0.

use numerics::{Float, exp};

fn apply_elu(values: &mut [Float]) {
    for z in values {
        if *z <= 0.0 {
            *z = exp(*z);
        }
    }
}

fn slope_of_elu(a: Float) -> Float {
    if a > 0.0 { 1.0 } else { a + 1.0 }
}
