//! rejected by epoch_2_of_a_single_step: an epoch leaves 0.800000, and you say 0.818731
//!
//! The exponential, which is near for small steps and not what the program does.

fn left_by_an_epoch(eta: Float, lambda: Float, n: usize, m: usize) -> Float {
    let factor = 1.0 - eta * lambda / n as Float;
    let _ = factor;
    numerics::exp(-eta * lambda / m as Float)
}
