//! rejected by slope_3_is_what_a_nudge_measures: at z = -
//!
//! e^a in place of e^z: the slope gets the activation, not the weighted input.

use numerics::{Float, exp};

fn apply_elu(values: &mut [Float]) {
    for z in values {
        if *z <= 0.0 {
            *z = exp(*z) - 1.0;
        }
    }
}

fn slope_of_elu(a: Float) -> Float {
    if a > 0.0 { 1.0 } else { exp(a) }
}
