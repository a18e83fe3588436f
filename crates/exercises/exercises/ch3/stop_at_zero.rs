//! Exercise 3-17: Stop at zero (page Weight decay: L2 and L1)
//!
//! The step of L1 shortens every weight by the same s = ηλ/n. A weight that is closer to zero than s is carried
//! past it, and back by the next step. Here is a weight that stops.

use numerics::Float;

/// The weight w shortened by s ≥ 0, which stops at 0: it never changes sides.
fn soften(w: Float, s: Float) -> Float {
    // TODO: soften(0.3, 0.1) is 0.2, and soften(−0.05, 0.1) is 0.
    todo!()
}

/// What is left of a weight that starts at `start` after `steps` steps of descent on ½ (w − t)² + (λ/n) |w|, where
/// `price` is λ/n: each is first a step of η along ½ (w − t)², then the shortening.
fn learn(start: Float, t: Float, price: Float, eta: Float, steps: usize) -> Float {
    // TODO: the slope of ½ (w − t)² is w − t. By how much is the weight shortened?
    todo!()
}

/// The w at which ½ (w − t)² + `price` · |w| is lowest: without any step, from the slopes on both sides of 0.
fn lowest(t: Float, price: Float) -> Float {
    // TODO: for w > 0 the slope is w − t + price. Where is it 0, and when is there no such w?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/stop_at_zero.rs. ----

#[cfg(test)]
#[path = "tests/stop_at_zero.rs"]
mod tests;

fn main() {}
