//! rejected by neuron_4_does_not_fire_at_zero: z is exactly 0 now
//!
//! Rounds up, and so fires where z is exactly 0.

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
    Some((ln(bias / -loudest) / ln(1.0 - decay)).ceil() as u64)
}
