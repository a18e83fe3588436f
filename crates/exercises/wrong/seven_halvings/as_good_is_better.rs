//! rejected by rate_1_stays_while_the_accuracy_rises: nothing improves, and the training goes on for ever
//!
//! An accuracy that is only as good counts as an improvement.

fn train(eta: Float, n: usize, mut epoch: impl FnMut(Float) -> Float) {
    let (mut share, mut best, mut waited) = (1.0, Float::NEG_INFINITY, 0);
    while share > 1.0 / 128.0 {
        let accuracy = epoch(share * eta);
        if accuracy >= best {
            (best, waited) = (accuracy, 0);
        } else {
            waited += 1;
        }
        if waited == n {
            (share, waited) = (share / 2.0, 0);
        }
    }
}
