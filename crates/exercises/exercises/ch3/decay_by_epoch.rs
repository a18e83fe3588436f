//! Exercise 3-18: Decay by the epoch (page Weight decay: L2 and L1)
//!
//! Weight decay multiplies by a factor just below 1 in every step. Nobody can picture 0.99995. What an epoch
//! leaves of a weight that gets no gradient is easier to judge, and it can be inverted: first say how much
//! should be left, then look for the λ.

use numerics::{Float, powf};

/// What an epoch leaves of a weight without a gradient, as a share of it: for a learning rate η, a strength λ, n
/// training examples and mini-batches of m, of which the last may be shorter.
fn left_by_an_epoch(eta: Float, lambda: Float, n: usize, m: usize) -> Float {
    // TODO: by what does a step multiply, and how many steps has an epoch? `n.div_ceil(m)` rounds up.
    todo!()
}

/// The strength λ with which an epoch leaves this share of a weight without a gradient, 0 < share ≤ 1.
fn strength(share: Float, eta: Float, n: usize, m: usize) -> Float {
    // TODO: `powf(x, 1.0 / k)` is the number of which k factors make x.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/decay_by_epoch.rs. ----

#[cfg(test)]
#[path = "tests/decay_by_epoch.rs"]
mod tests;

fn main() {}
