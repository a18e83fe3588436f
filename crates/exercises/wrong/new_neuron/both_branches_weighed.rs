//! rejected by apply_1_leaves_positive_numbers_alone: the ELU of 800 is 800, and came out as NaN
//!
//! Computes both branches and multiplies one of them by 0, which infinity survives as NaN.

fn apply_elu(values: &mut [Float]) {
    for z in values {
        let right = if *z > 0.0 { 1.0 } else { 0.0 };
        *z = right * *z + (1.0 - right) * (exp(*z) - 1.0);
    }
}
