//! rejected by learn_1_single_step: a step from 1 with target 0, λ/n = 1, η = 0.25 led to 0.0000;
//!
//! Shortened by λ/n, whatever the learning rate.

fn learn(start: Float, t: Float, price: Float, eta: Float, steps: usize) -> Float {
    (0..steps).fold(start, |w, _| soften(w - eta * (w - t), price))
}
