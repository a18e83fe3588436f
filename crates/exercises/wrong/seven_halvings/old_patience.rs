//! rejected by rate_3_gets_new_patience_after_a_halving: [1.0, 1.0, 1.0, 0.5, 0.25, 0.125, 0.0625, 0.03125] of η
//!
//! The count goes on after a halving, so every further epoch halves again.

fn train(eta: Float, n: usize, mut epoch: impl FnMut(Float) -> Float) {
    let (mut share, mut best, mut waited) = (1.0, Float::NEG_INFINITY, 0);
    while share > 1.0 / 128.0 {
        let accuracy = epoch(share * eta);
        if accuracy > best {
            (best, waited) = (accuracy, 0);
        } else {
            waited += 1;
        }
        if waited >= n {
            share /= 2.0;
        }
    }
}
