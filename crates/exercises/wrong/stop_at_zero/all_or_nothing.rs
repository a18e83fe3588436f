//! rejected by first_1_large_weights_are_shortened: 0.3 shortened by 0.1 came out as 0.300
//!
//! Small weights become 0 and large ones are left alone.

fn soften(w: Float, s: Float) -> Float {
    if w.abs() <= s { 0.0 } else { w }
}

fn learn(start: Float, t: Float, price: Float, eta: Float, steps: usize) -> Float {
    (0..steps).fold(start, |w, _| soften(w - eta * (w - t), eta * price))
}

fn lowest(t: Float, price: Float) -> Float {
    soften(t, price)
}
