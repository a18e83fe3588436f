//! Exercise 2-33: Through the training (page Automatic differentiation)
//!
//! Two weights u and v with the cost ½ (u² + 10 v²) start at (1, 1) and take some steps of gradient descent. The
//! whole training is a calculation with the learning rate η, and can be put on a tape.

use ch2::tape::{Number, Tape};
use numerics::Float;

/// The cost after so many steps u ← u − η u and v ← v − η · 10 v, as a number on the tape of η.
fn cost_after<'t>(tape: &'t Tape, eta: Number<'t>, steps: usize) -> Number<'t> {
    // TODO: u and v are numbers on the tape; so are 10 and ½.
    todo!()
}

/// The learning rate with the lowest cost after so many steps, at least one, right to within 10⁻⁹.
///
/// It lies between 0.05 and 0.2, and there the cost has one valley: to the left of the best η it falls, to the
/// right it rises.
fn best_rate(steps: usize) -> Float {
    // TODO: what is the sign of the slope on either side?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/through_training.rs. ----

#[cfg(test)]
#[path = "tests/through_training.rs"]
mod tests;

fn main() {}
