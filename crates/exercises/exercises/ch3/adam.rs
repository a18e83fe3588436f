//! Exercise 3-45: Adam, from a mean that knows its age (page Adam and its relatives)
//!
//! Adam is made of two running means, and a running mean that begins at 0 is too small at first: of the numbers
//! it has seen it holds the share 1 − βᵗ. Write a mean that takes this into account, and then Adam for a single
//! weight, with one such mean for its slopes and another for their squares.

use numerics::{Float, powf};

/// A running mean: m ← βm + (1 − β)x for each new number x, from m = 0.
struct Mean {
    beta: Float,
    m: Float,
    /// How many numbers it has seen.
    t: u64,
}

impl Mean {
    fn new(beta: Float) -> Mean {
        Mean { beta, m: 0.0, t: 0 }
    }

    /// Takes a number in.
    fn add(&mut self, x: Float) {
        // TODO
        todo!()
    }

    /// The mean of the numbers so far, of which there is at least one, freed of the 0 with which m began.
    fn value(&self) -> Float {
        // TODO: `powf(x, y)` is x to the power y, both of them floats.
        todo!()
    }
}

/// Adam's step for the weight `w` with the slope `g`: gives the new weight, η m̂ / (√ŝ + ε) away from the old
/// one.
fn step(
    eta: Float,
    epsilon: Float,
    w: Float,
    g: Float,
    slopes: &mut Mean,
    squares: &mut Mean,
) -> Float {
    // TODO
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/adam.rs. ----

#[cfg(test)]
#[path = "tests/adam.rs"]
mod tests;

fn main() {}
