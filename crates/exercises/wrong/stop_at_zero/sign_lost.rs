//! rejected by first_1_large_weights_are_shortened: -0.3 shortened by 0.1 came out as 0.200
//!
//! The size is shortened, and the sign forgotten.

fn soften(w: Float, s: Float) -> Float {
    (w.abs() - s).max(0.0)
}

fn learn(start: Float, t: Float, price: Float, eta: Float, steps: usize) -> Float {
    (0..steps).fold(start, |w, _| soften(w - eta * (w - t), eta * price))
}

fn lowest(t: Float, price: Float) -> Float {
    soften(t, price)
}
