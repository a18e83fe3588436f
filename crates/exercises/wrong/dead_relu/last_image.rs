//! rejected by neuron_3_with_a_positive_bias_comes_back_in_time: decaying step by step
//!
//! Waits until it fires for all images and not for the first of them.

fn steps_until_it_fires(
    weights: &Array1<Float>,
    bias: Float,
    images: &Array2<Float>,
    decay: Float,
) -> Option<u64> {
    let loudest = matvec(images, weights).fold(Float::INFINITY, |least, z| least.min(*z));
    if matvec(images, weights).iter().any(|z| z + bias > 0.0) {
        return Some(0);
    }
    if bias <= 0.0 {
        return None;
    }
    let steps = ln(bias / -loudest) / ln(1.0 - decay);
    Some(steps as u64 + 1)
}
