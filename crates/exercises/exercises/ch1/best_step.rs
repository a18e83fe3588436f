//! Exercise 1-21: No better direction (page Gradient descent)
//!
//! "The best small step" depends on what is called small. If the length of the step is given, it is the step
//! against the gradient. If instead every dial may be turned by at most ε, whatever the others do, the best
//! step is another one. Write both; the tests let random steps compete.

use ndarray::Array1;
use numerics::{Float, dot};

/// Of all steps Δv of length ε, the one with the smallest forecast ∇C · Δv.
///
/// On level ground, where every component of the gradient is 0, no step is better than another: stay.
fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    // TODO: the length of a vector v is `dot(v, v).sqrt()`.
    todo!()
}

/// Of all steps Δv whose components lie between −ε and ε, one with the smallest forecast ∇C · Δv.
fn best_turns(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    // TODO: the dials no longer have to share a length. What should one of them do, by itself?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/best_step.rs. ----

#[cfg(test)]
#[path = "tests/best_step.rs"]
mod tests;

fn main() {}
