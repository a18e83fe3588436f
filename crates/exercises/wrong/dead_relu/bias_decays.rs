//! rejected by neuron_3_with_a_positive_bias_comes_back_in_time: the answer was None
//!
//! The bias shrinks with the weights, so that nothing ever changes its sign.

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
    let _ = (decay, ln(bias / -loudest));
    None
}
