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
        for (w, g) in w.iter_mut().zip(g) {
            // Rust's `signum` is the sign *bit*: 0.0 has signum 1 and −0.0 has −1. The weight of a pixel that
            // is never lit has slope 0 and would walk away, η at a time, so 0 is asked for first.
            if *g != 0.0 {
                *w -= eta * g.signum();
            }
        }
    }
}
