//! Exercise 3-43: An optimizer of your own (page Momentum)
//!
//! The trait `Optimizer` asks for a single method. Here is an optimizer for it that looks at the direction of
//! each slope and not at its size: w ← w − η sgn g, where sgn g is 1, −1, or 0 if there is no slope. The tests
//! follow it through valleys by means of `walk`.

use ch3::optimizer::{Memory, Optimizer};
use numerics::Float;

/// Steps of one length, η, against the sign of the slope.
struct SignDescent;

impl Optimizer for SignDescent {
    /// w ← w − η sgn g for each parameter; `w` and `g` have the same length. Nothing has to be remembered.
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], _memory: &mut Memory) {
        // TODO: each weight by itself.
        todo!()
    }
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/sign_descent.rs. ----

#[cfg(test)]
#[path = "tests/sign_descent.rs"]
mod tests;

fn main() {}
