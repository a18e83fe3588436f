//! rejected by rates_1_when_all_is_equal: came out as [-0.188
//!
//! The slope of a sigmoid, a (1 − a), times the logit: the other logits move too.

fn rates(z: &Array1<Float>, c: Float) -> Array1<Float> {
    let a = softmax(&(z * c).view());
    let mean = dot(&a, z);
    &a * (1.0 - &a) * z - 0.0 * mean
}

fn turning_point(z: &Array1<Float>, j: usize) -> Float {
    let gains = |c: Float| rates(z, c)[j] > 0.0;
    let (mut low, mut high) = (0.0, 1.0);
    while gains(high) {
        (low, high) = (high, 2.0 * high);
    }
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if gains(middle) { low = middle } else { high = middle }
    }
    low
}
