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
    // TODO: `ch1::gradient_descent::descend` does this for two variables.
    todo!()
}

/// A learning rate η with which descent on f(v) = v² from v = 1 jumps to the other side of 0 in every step and
/// nevertheless comes to rest at 0 (to within a millionth, after 100 000 steps).
fn jumping_rate() -> Float {
    // TODO: by what is v multiplied in a step?
    todo!()
}

/// A start from which descent with η = 0.05 on f(v) = v⁴ − 2v² + v/2 ends in a valley that is not the deepest.
fn wrong_valley() -> Float {
    // TODO: where are the valleys of f? Its slope is 4v³ − 4v + ½.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/one_dimension.rs. ----

#[cfg(test)]
#[path = "tests/one_dimension.rs"]
mod tests;

fn main() {}
