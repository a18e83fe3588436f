//! rejected by rate_6_is_not_fooled_by_what_is_not_a_number: nothing improves, and the training goes on for ever
//!
//! "Not worse" instead of "better": nothing compares as worse with NaN.

fn train(eta: Float, n: usize, mut epoch: impl FnMut(Float) -> Float) {
    let (mut share, mut best, mut waited) = (1.0, Float::NEG_INFINITY, 0);
    while share > 1.0 / 128.0 {
        let accuracy = epoch(share * eta);
        if accuracy <= best {
            waited += 1;
        } else {
            (best, waited) = (accuracy, 0);
        }
        if waited == n {
            (share, waited) = (share / 2.0, 0);
        }
    }
}
