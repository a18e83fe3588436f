//! Exercise 1-22: One dimension (page Gradient descent)
//!
//! With a single variable the gradient is the ordinary derivative, and the path of a descent can be followed by
//! hand. Three tasks: write the descent; find a learning rate for the parabola; find a start that ends in the
//! wrong valley.

use numerics::Float;

/// Gradient descent with one variable: `steps` times v ← v − η f′(v), where `slope` is f′.
///
/// Returns `steps` + 1 numbers, the first being `start`.
fn descend(
    slope: impl Fn(Float) -> Float,
    start: Float,
    eta: Float,
    steps: usize,
) -> Vec<Float> {
    // As with two variables, one of them left out. `slope` is asked anew in each step: at the point reached.
    let step = |v: &Float| Some(v - eta * slope(*v));
    std::iter::successors(Some(start), step).take(steps + 1).collect()
}

/// A learning rate η with which descent on f(v) = v² from v = 1 jumps to the other side of 0 in every step and
/// nevertheless comes to rest at 0 (to within a millionth, after 100 000 steps).
fn jumping_rate() -> Float {
    // A step leads from v to v − 2ηv: it multiplies v by 1 − 2η. The factor is negative for η > ½, so that v
    // changes sides, and above −1 for η < 1, so that it shrinks. Halfway between, the factor is −½.
    0.75
}

/// A start from which descent with η = 0.05 on f(v) = v⁴ − 2v² + v/2 ends in a valley that is not the deepest.
fn wrong_valley() -> Float {
    // Without v/2 there are two valleys of the same depth, at −1 and 1. The term v/2 lowers the left one and
    // lifts the right one. The slope at 1 is ½, so descent from there walks a little to the left, to 0.93.
    1.0
}
