//! rejected by epoch_4_with_a_short_last_mini_batch: mini-batches of 8, 8 and 4
//!
//! Rounds the number of steps down.

fn left_by_an_epoch(eta: Float, lambda: Float, n: usize, m: usize) -> Float {
    let factor = 1.0 - eta * lambda / n as Float;
    powf(factor, (n / m) as Float)
}
