//! rejected by turn_1_of_the_page: you say 0.000
//!
//! Keeps the half without the turn.

fn turning_point(z: &Array1<Float>, j: usize) -> Float {
    let gains = |c: Float| rates(z, c)[j] > 0.0;
    let (mut low, mut high) = (0.0, 1.0);
    while gains(high) {
        (low, high) = (high, 2.0 * high);
    }
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if gains(middle) { high = middle } else { low = middle }
    }
    low.min(0.0)
}
