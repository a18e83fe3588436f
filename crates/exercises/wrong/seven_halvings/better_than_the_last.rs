//! rejected by rate_5_asks_for_more_than_the_best_of_all_epochs: 0.90 was reached before
//!
//! Compares with the epoch before instead of the best one.

fn train(eta: Float, n: usize, mut epoch: impl FnMut(Float) -> Float) {
    let (mut share, mut best, mut waited) = (1.0, Float::NEG_INFINITY, 0);
    while share > 1.0 / 128.0 {
        let accuracy = epoch(share * eta);
        if accuracy > best {
            (best, waited) = (accuracy, 0);
        } else {
            waited += 1;
        }
        best = accuracy;
        if waited == n {
            (share, waited) = (share / 2.0, 0);
        }
    }
}
