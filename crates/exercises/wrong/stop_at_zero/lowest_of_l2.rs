//! rejected by lowest_1_is_where_the_descent_ends: for the target 2 and λ/n = 0.5 you say 1.33
//!
//! The lowest point for the square in place of the size.

use numerics::Float;

fn soften(w: Float, s: Float) -> Float {
    w.signum() * (w.abs() - s).max(0.0)
}

fn learn(start: Float, t: Float, price: Float, eta: Float, steps: usize) -> Float {
    (0..steps).fold(start, |w, _| soften(w - eta * (w - t), eta * price))
}

fn lowest(t: Float, price: Float) -> Float {
    t / (1.0 + price)
}
