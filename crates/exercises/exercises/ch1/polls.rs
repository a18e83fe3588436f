//! Exercise 1-23: A mini-batch of one (page Stochastic gradient descent)
//!
//! A mini-batch is a poll: its mean gradient stands for the mean over all examples. How far off is it? Write
//! the poll, then measure it. The tests know the law of all polls: the squared error of m examples is that of a
//! single example, divided by m.

use ndarray::{Array1, Array2};
use numerics::{Float, Stream, below, dot};

/// The mean gradient of a mini-batch of m examples. Each is drawn at random from all, so one may be drawn
/// twice.
///
/// Row i of `gradients` is the gradient of the cost of example i.
fn poll(gradients: &Array2<Float>, m: usize, rng: &mut Stream) -> Array1<Float> {
    // TODO: `below(rng, n)` is a random number from 0 to n − 1, and `sum += &gradients.row(i)` adds a row to a
    // vector.
    todo!()
}

/// How wrong a mini-batch of m examples is: the squared length of its difference from `truth`, which is the
/// mean gradient of all examples, averaged over so many polls.
fn squared_error(
    gradients: &Array2<Float>,
    truth: &Array1<Float>,
    m: usize,
    polls: usize,
    rng: &mut Stream,
) -> Float {
    // TODO: take many polls. `dot(&v, &v)` is the squared length of v.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/polls.rs. ----

#[cfg(test)]
#[path = "tests/polls.rs"]
mod tests;

fn main() {}
