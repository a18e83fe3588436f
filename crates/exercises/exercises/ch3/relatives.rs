//! Exercise 3-47: Adam's relatives (page Adam and its relatives)
//!
//! With the right numbers in the right places Adam turns into methods that you know. No loop has to be written
//! here, only three numbers for each of them. The tests let your Adam and the other method walk side by side.

use ch3::optimizer::Adam;
use numerics::Float;

/// An Adam whose step is w ← w − η sgn g, for every slope but 0.
fn sign_descent() -> Adam {
    // TODO: `Adam { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }` is the one that its authors recommend.
    todo!()
}

/// An Adam that is RMSProp with this ρ and ε, but for its beginning: its mean of the squares is freed of its
/// start at 0, and RMSProp's is not.
fn rmsprop(rho: Float, epsilon: Float) -> Adam {
    // TODO
    todo!()
}

/// An Adam that gives each of the slopes so far, old or new, nearly the same weight in both of its means; ε =
/// 0.
///
/// After a hundred steps the weights of the first and of the last slope differ by less than a thousandth.
fn long_memory() -> Adam {
    // TODO
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/relatives.rs. ----

#[cfg(test)]
#[path = "tests/relatives.rs"]
mod tests;

fn main() {}
