//! rejected by first_2_small_weights_stop_at_0: 0.05 shortened by 0.1 came out as -0.05
//!
//! The plain step of L1, which does not stop.

fn soften(w: Float, s: Float) -> Float {
    if w == 0.0 { 0.0 } else { w - s * w.signum() }
}

fn learn(start: Float, t: Float, price: Float, eta: Float, steps: usize) -> Float {
    (0..steps).fold(start, |w, _| soften(w - eta * (w - t), eta * price))
}

fn lowest(t: Float, price: Float) -> Float {
    soften(t, price)
}
