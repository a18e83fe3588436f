//! rejected by step_3_softplus_everywhere: from the activation you found 0.982014
//!
//! What is missing to 1.

fn softplus_slope(a: Float) -> Float {
    exp(-a)
}
