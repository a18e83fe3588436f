//! rejected by neuron_3_with_a_positive_bias_comes_back_in_time: the answer was Some(
//!
//! Rounded down: the last step at which it is still silent.

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
    let steps = ln(bias / -loudest) / ln(1.0 - decay);
    Some(steps as u64)
}
