//! Exercise 3-34: Seven halvings (page Finding a learning rate)
//!
//! The rule: train with η as long as the validation accuracy improves. If n epochs in a row bring no
//! improvement on the best accuracy so far, halve the learning rate and be patient again. When the rate would
//! be a 128th of what it was, stop. Here you write the whole loop. Whatever trains an epoch is handed to you as
//! a function. (`ch3::schedule` has this rule, and you can do without it.)

use numerics::Float;

/// Trains by the rule of halving, from the learning rate `eta` and with the patience `n` (1 or more).
///
/// `epoch(rate)` trains an epoch with this learning rate and gives the validation accuracy after it; NaN counts
/// as no improvement. The first epoch always is one, unless it gives NaN.
fn train(eta: Float, n: usize, mut epoch: impl FnMut(Float) -> Float) {
    // Halving is exact in binary, so the share of η is exactly 1/128 after seven of them. The best accuracy
    // outlives a halving, since a smaller rate has to beat what the larger one reached; the waiting does not.
    let (mut share, mut best, mut waited) = (1.0, Float::NEG_INFINITY, 0);
    while share > 1.0 / 128.0 {
        let accuracy = epoch(share * eta);
        // The comparison is false for NaN, and for an accuracy that is only as good.
        if accuracy > best {
            (best, waited) = (accuracy, 0);
        } else {
            waited += 1;
        }
        if waited == n {
            (share, waited) = (share / 2.0, 0);
        }
    }
}
