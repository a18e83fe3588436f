//! rejected by epoch_3_of_a_few_steps: an epoch leaves 0.810000, and you say 0.800000
//!
//! Two times a tenth is a fifth: as if each step took from what was there in the beginning.

fn left_by_an_epoch(eta: Float, lambda: Float, n: usize, m: usize) -> Float {
    let factor = 1.0 - eta * lambda / n as Float;
    1.0 - (1.0 - factor) * n.div_ceil(m) as Float
}
