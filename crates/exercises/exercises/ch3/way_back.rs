//! Exercise 3-9: The way back (page Softmax and the log-likelihood)
//!
//! Softmax makes probabilities out of logits. Here is the way back. It is not unique: the same number, added to
//! all logits, changes no probability. Of all answers, the one is wanted whose logits add up to 0.

use ndarray::Array1;
use numerics::{Float, ln, sum};

/// The logits z that add up to 0 and of which `a` is the softmax.
///
/// All probabilities are above 0, and they add up to 1. There may be any number of them, and some may be tiny.
fn logits(a: &Array1<Float>) -> Array1<Float> {
    // TODO: z_j = ln a_j + r. What must r be?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/way_back.rs. ----

#[cfg(test)]
#[path = "tests/way_back.rs"]
mod tests;

fn main() {}
