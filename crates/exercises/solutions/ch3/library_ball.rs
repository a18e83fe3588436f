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
        memory.first.resize(w.len(), 0.0);
        for ((w, g), v) in w.iter_mut().zip(g).zip(&mut memory.first) {
            // Here v is a sum of slopes, without −η; u = −ηv is the velocity of the page. If w stands at the
            // place looked ahead to, W + μu, then the ball itself goes to W + u', and its next look ahead is at
            // W + u' + μu'. The difference of the two looks is u' − μu + μu' = −ηg + μu' = −η(g + μv').
            *v = self.mu * *v + g;
            *w -= eta * (g + self.mu * *v);
        }
    }
}
