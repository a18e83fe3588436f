//! Exercise 3-10: Between hot and cold (page Softmax and the log-likelihood)
//!
//! Softmax of c · z is hot for a small c, when all outputs are nearly equal, and cold for a large one, when the
//! largest logit takes all. On the way from hot to cold, an output that is neither the largest nor small gains at
//! first and loses later. Where does it turn?

use ch3::softmax::softmax;
use ndarray::Array1;
use numerics::{Float, dot};

/// How fast each output of softmax(c · z) changes with c: the slopes ∂a_j/∂c, one for each logit.
fn rates(z: &Array1<Float>, c: Float) -> Array1<Float> {
    // TODO: c · z_k takes the place of z_k in the Jacobian of the page, and it moves at the rate z_k when c does.
    todo!()
}

/// The c > 0 for which output j is largest, found to six digits.
///
/// Logit j is above the plain mean of all logits, and below the largest of them: so there is one such c.
fn turning_point(z: &Array1<Float>, j: usize) -> Float {
    // TODO: before it, the output gains; after it, it loses. How far away may it lie?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/hot_and_cold.rs. ----

#[cfg(test)]
#[path = "tests/hot_and_cold.rs"]
mod tests;

fn main() {}
