//! rejected by epoch_3_of_a_few_steps: an epoch leaves 0.810000, and you say 0.640000
//!
//! λ/m in place of λ/n.

fn left_by_an_epoch(eta: Float, lambda: Float, n: usize, m: usize) -> Float {
    let factor = 1.0 - eta * lambda / n.min(m) as Float;
    powf(factor, n.div_ceil(m) as Float)
}
