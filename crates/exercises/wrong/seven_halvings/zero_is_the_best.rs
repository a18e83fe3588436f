//! rejected by rate_2_is_halved_after_n_epochs_without_a_gain: the first epoch is an improvement, even with an accuracy of 0
//!
//! The best accuracy so far begins at 0, which the first epoch may equal.

fn train(eta: Float, n: usize, mut epoch: impl FnMut(Float) -> Float) {
    let (mut share, mut best, mut waited) = (1.0, 0.0, 0);
    while share > 1.0 / 128.0 {
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
