//! Exercise 3-18: Decay by the epoch (page Weight decay: L2 and L1)
//!
//! Weight decay multiplies by a factor just below 1 in every step. Nobody can picture 0.99995. What an epoch
//! leaves of a weight that gets no gradient is easier to judge, and it can be inverted: first say how much
//! should be left, then look for the λ.

use numerics::{Float, powf};

/// What an epoch leaves of a weight without a gradient, as a share of it: for a learning rate η, a strength λ, n
/// training examples and mini-batches of m, of which the last may be shorter.
fn left_by_an_epoch(eta: Float, lambda: Float, n: usize, m: usize) -> Float {
    // Once per step, however many examples the step has asked: a short mini-batch counts like a full one. The n in
    // the factor is that of the penalty, which belongs to all examples.
    let factor = 1.0 - eta * lambda / n as Float;
    powf(factor, n.div_ceil(m) as Float)
}

/// The strength λ with which an epoch leaves this share of a weight without a gradient, 0 < share ≤ 1.
fn strength(share: Float, eta: Float, n: usize, m: usize) -> Float {
    // Backwards: from the epoch to the step, from the factor to λ.
    let factor = powf(share, 1.0 / n.div_ceil(m) as Float);
    (1.0 - factor) * n as Float / eta
}
