//! Exercise 3-17: Stop at zero (page Weight decay: L2 and L1)
//!
//! The step of L1 shortens every weight by the same s = ηλ/n. A weight that is closer to zero than s is carried
//! past it, and back by the next step. Here is a weight that stops.

use numerics::Float;

/// The weight w shortened by s ≥ 0, which stops at 0: it never changes sides.
fn soften(w: Float, s: Float) -> Float {
    // The size is what is shortened, and a size is not negative. The sign comes back in the end; that of a size 0
    // does not matter.
    w.signum() * (w.abs() - s).max(0.0)
}

/// What is left of a weight that starts at `start` after `steps` steps of descent on ½ (w − t)² + (λ/n) |w|, where
/// `price` is λ/n: each is first a step of η along ½ (w − t)², then the shortening.
fn learn(start: Float, t: Float, price: Float, eta: Float, steps: usize) -> Float {
    (0..steps).fold(start, |w, _| soften(w - eta * (w - t), eta * price))
}

/// The w at which ½ (w − t)² + `price` · |w| is lowest: without any step, from the slopes on both sides of 0.
fn lowest(t: Float, price: Float) -> Float {
    // On the right of 0 the slope is 0 at t − price, if that is on the right; on the left at t + price, if that is on
    // the left. If neither, 0 is the lowest. This is t, shortened by the price, with a stop at 0.
    soften(t, price)
}
