//! Exercise 2-8: The output that learns fastest (page The four equations)
//!
//! A sigmoid output should be 0 and has the activation a. With the quadratic cost a²/2 the fastest learner is
//! not the most wrong one. Would a sterner cost change that, one that punishes large mistakes more? Let the
//! cost be aᵖ/p: for p = 2 it is the quadratic one, and the larger p, the harder it is on outputs near 1.

use numerics::{Float, powf};

/// The error δ of a sigmoid output with activation a, 0 < a < 1, if the target is 0 and the cost aᵖ/p.
fn error(a: Float, p: Float) -> Float {
    // ∂C/∂a = aᵖ⁻¹, and the slope of a sigmoid in terms of its activation is a (1 − a).
    powf(a, p - 1.0) * a * (1.0 - a)
}

/// The activation at which this error is largest.
fn fastest(p: Float) -> Float {
    // δ = aᵖ − aᵖ⁺¹ has the derivative p aᵖ⁻¹ − (p + 1) aᵖ, which is zero at p / (p + 1). A sterner cost moves
    // the place to the right, never to 1: σ′ goes to zero there like 1 − a, and no power of a makes up for it.
    p / (p + 1.0)
}
