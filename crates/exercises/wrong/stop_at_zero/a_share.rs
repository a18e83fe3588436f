//! rejected by first_1_large_weights_are_shortened: 0.3 shortened by 0.1 came out as 0.270
//!
//! Weight decay: a share of what it has, and never 0.

fn soften(w: Float, s: Float) -> Float {
    w * (1.0 - s)
}

fn learn(start: Float, t: Float, price: Float, eta: Float, steps: usize) -> Float {
    (0..steps).fold(start, |w, _| soften(w - eta * (w - t), eta * price))
}

fn lowest(t: Float, price: Float) -> Float {
    soften(t, price)
}
