//! rejected by rates_3_add_up_to_0: what one output gains, others lose
//!
//! The plain mean of the logits, in which all count the same: right at c = 0 only.

fn rates(z: &Array1<Float>, c: Float) -> Array1<Float> {
    let a = softmax(&(z * c).view());
    let mean = numerics::sum(z) / z.len() as Float;
    a * (z - mean)
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
