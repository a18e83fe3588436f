//! Exercise 1-4: Majority (page Perceptrons)
//!
//! A vote: each input is a yes (1) or a no (0), and the perceptron has to say how the vote ends. With equal
//! weights nothing counts but the number of ones, and the bias says how many are enough. Then one voter becomes
//! the chair and gets a little more weight: how much is enough to decide ties, and not enough for anything
//! else?

use ch1::perceptron::Perceptron;
use ndarray::Array1;
use numerics::Float;

/// A perceptron with n inputs that says 1 if more than half of them are 1. A tie is a no.
fn majority(n: usize) -> Perceptron {
    // TODO: `Array1::from_elem(n, 1.0)` is a list of n ones, `n as Float` is n as a number of the book.
    todo!()
}

/// The same vote with a chair, input 0: if exactly half of the n inputs are 1, the answer is the chair's own
/// vote. In all other cases the majority has its way, the chair's vote being one of n.
fn chaired(n: usize) -> Perceptron {
    // TODO: begin with the majority, then change `weights[0]` and, if need be, the bias.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/majority.rs. ----

#[cfg(test)]
#[path = "tests/majority.rs"]
mod tests;

fn main() {}
