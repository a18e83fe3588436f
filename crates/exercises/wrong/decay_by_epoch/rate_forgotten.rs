//! rejected by epoch_2_of_a_single_step: and you say 0.600000
//!
//! 1 − λ/n, whatever the learning rate.

fn left_by_an_epoch(eta: Float, lambda: Float, n: usize, m: usize) -> Float {
    let factor = 1.0 - lambda / n as Float + 0.0 * eta;
    powf(factor, n.div_ceil(m) as Float)
}
