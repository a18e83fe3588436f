//! rejected by neuron_2_with_a_negative_bias_never_fires_again: the answer was Some(
//!
//! The size of the bias, whatever its sign.

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
    let steps = ln(bias.abs() / -loudest) / ln(1.0 - decay);
    Some(steps as u64 + 1)
}
