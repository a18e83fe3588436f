//! Exercise 3-3: The bottom of the curve (page Cross-entropy)
//!
//! Three of ten people call a scribble a 7, so the target of that output is y = 0.3. The neuron may choose any
//! weighted input z, its output is a = σ(z), and its cost is the cross-entropy. Where is the bottom of the curve,
//! and how deep is it?

use numerics::{Float, ln};

/// The lowest point of the cross-entropy of one sigmoid output for a target 0 < y < 1, seen from the neuron: the
/// weighted input z where it lies, and the cost there, in nats.
fn bottom(y: Float) -> (Float, Float) {
    // TODO: which z has the output that you want? What is the cost of that output?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/bottom_of_the_curve.rs. ----

#[cfg(test)]
#[path = "tests/bottom_of_the_curve.rs"]
mod tests;

fn main() {}
