//! Exercise 3-3: The bottom of the curve (page Cross-entropy)
//!
//! Three of ten people call a scribble a 7, so the target of that output is y = 0.3. The neuron may choose any
//! weighted input z, its output is a = σ(z), and its cost is the cross-entropy. Where is the bottom of the curve,
//! and how deep is it?

use numerics::{Float, ln};

/// The lowest point of the cross-entropy of one sigmoid output for a target 0 < y < 1, seen from the neuron: the
/// weighted input z where it lies, and the cost there, in nats.
fn bottom(y: Float) -> (Float, Float) {
    // The slope along z is a − y, so the bottom is where σ(z) = y. Solved for z: e^−z = (1 − y)/y.
    let z = ln(y / (1.0 - y));
    // The cost is the formula with y in the place of a: what nobody can avoid, the binary entropy of y.
    let cost = -y * ln(y) - (1.0 - y) * ln(1.0 - y);
    (z, cost)
}
