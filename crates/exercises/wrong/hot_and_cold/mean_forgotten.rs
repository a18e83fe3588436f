//! rejected by rates_1_when_all_is_equal: came out as [-0.250
//!
//! Only the diagonal's first term.

fn rates(z: &Array1<Float>, c: Float) -> Array1<Float> {
    let a = softmax(&(z * c).view());
    a * z
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
