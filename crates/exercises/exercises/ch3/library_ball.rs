//! Exercise 3-44: The ball of the libraries (page Momentum)
//!
//! Nesterov's ball wants its gradient at w + μv, so our trainer has to move the weights there and back.
//! Libraries spare themselves that: v ← μv + g, then w ← w − η(g + μv) with the new v. The page claims in an
//! aside that this is the same method, if w stands for the point looked ahead to. Write it, and the tests
//! compare the two.

use ch3::optimizer::{Memory, Optimizer};
use numerics::Float;

/// Nesterov's momentum as libraries write it, with the share μ of the velocity that is kept.
struct LibraryBall {
    mu: Float,
}

impl Optimizer for LibraryBall {
    /// One step. `look_ahead` stays as the trait has it: nothing is moved beforehand.
    ///
    /// The velocities live in `memory.first`, which is empty before the first step, when all of them are 0.
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        // TODO: `memory.first.resize(w.len(), 0.0)` makes room and keeps what is there.
        todo!()
    }
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/library_ball.rs. ----

#[cfg(test)]
#[path = "tests/library_ball.rs"]
mod tests;

fn main() {}
