//! Exercise 2-8: The output that learns fastest (page The four equations)
//!
//! A sigmoid output should be 0 and has the activation a. With the quadratic cost a²/2 the fastest learner is
//! not the most wrong one. Would a sterner cost change that, one that punishes large mistakes more? Let the
//! cost be aᵖ/p: for p = 2 it is the quadratic one, and the larger p, the harder it is on outputs near 1.

use numerics::{Float, powf};

/// The error δ of a sigmoid output with activation a, 0 < a < 1, if the target is 0 and the cost aᵖ/p.
fn error(a: Float, p: Float) -> Float {
    // TODO: (BP1). `powf(a, p)` is aᵖ.
    todo!()
}

/// The activation at which this error is largest.
fn fastest(p: Float) -> Float {
    // TODO
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/fastest.rs. ----

#[cfg(test)]
#[path = "tests/fastest.rs"]
mod tests;

fn main() {}
