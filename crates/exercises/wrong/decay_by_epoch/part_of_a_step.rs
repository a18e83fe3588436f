//! rejected by epoch_4_with_a_short_last_mini_batch: an epoch leaves 0.729000, and you say 0.768
//!
//! Two steps and a half: the short mini-batch decays less.

use numerics::{Float, powf};

fn left_by_an_epoch(eta: Float, lambda: Float, n: usize, m: usize) -> Float {
    let factor = 1.0 - eta * lambda / n as Float;
    powf(factor, n as Float / m as Float)
}

fn strength(share: Float, eta: Float, n: usize, m: usize) -> Float {
    let factor = powf(share, 1.0 / n.div_ceil(m) as Float);
    (1.0 - factor) * n as Float / eta
}
