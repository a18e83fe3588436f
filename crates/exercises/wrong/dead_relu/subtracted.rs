//! rejected by neuron_3_with_a_positive_bias_comes_back_in_time: decaying step by step
//!
//! The same amount in each step, as L1 would have it, and not the same part.

fn steps_until_it_fires(
    weights: &Array1<Float>,
    bias: Float,
    images: &Array2<Float>,
    decay: Float,
) -> Option<u64> {
    let loudest = matvec(images, weights).fold(Float::NEG_INFINITY, |most, z| most.max(*z));
    if loudest + bias > 0.0 {
        return Some(0);
    }
    if bias <= 0.0 {
        return None;
    }
    let steps = (-loudest - bias) / (-loudest * decay);
    Some(steps as u64 + 1)
}
