//! rejected by training_ends_with_the_seventh_halving: here the last epoch had η/128
//!
//! Trains with η/128 as well.

fn train(eta: Float, n: usize, mut epoch: impl FnMut(Float) -> Float) {
    let (mut share, mut best, mut waited) = (1.0, Float::NEG_INFINITY, 0);
    while share >= 1.0 / 128.0 {
        let accuracy = epoch(share * eta);
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
