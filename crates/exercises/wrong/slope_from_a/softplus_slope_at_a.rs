//! rejected by step_3_softplus_everywhere: ln(1 + eᶻ) at z = -4 has the activation 0.018150 and the slope 0.017986
//!
//! σ is the slope at z, and a is given to it.

fn softplus_slope(a: Float) -> Float {
    1.0 / (1.0 + exp(-a))
}
