//! rejected by apply_2_bends_negative_ones: the ELU of 0 is 0, and came out as 1
//!
//! e^z without the −1: a step at 0.

fn apply_elu(values: &mut [Float]) {
    for z in values {
        if *z <= 0.0 {
            *z = exp(*z);
        }
    }
}
