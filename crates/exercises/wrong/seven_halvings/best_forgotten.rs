//! rejected by rate_3_gets_new_patience_after_a_halving: [1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.25, 0.25] of η
//!
//! A halving forgets the best accuracy, so the next epoch is an improvement whatever it reads.

fn train(eta: Float, n: usize, mut epoch: impl FnMut(Float) -> Float) {
    let (mut share, mut best, mut waited) = (1.0, Float::NEG_INFINITY, 0);
    while share > 1.0 / 128.0 {
        let accuracy = epoch(share * eta);
        if accuracy > best {
            (best, waited) = (accuracy, 0);
        } else {
            waited += 1;
        }
        if waited == n {
            (share, best, waited) = (share / 2.0, Float::NEG_INFINITY, 0);
        }
    }
}
