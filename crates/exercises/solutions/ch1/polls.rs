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
    // A new draw for each of the m. The mean, not the sum: its expected value is the true gradient for every m,
    // so that a larger mini-batch means a better direction and not a longer step.
    let mut mean = Array1::zeros(gradients.ncols());
    for _ in 0..m {
        mean += &gradients.row(below(rng, gradients.nrows()));
    }
    mean / m as Float
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
    // Each error is squared by itself before the mean is taken: errors in opposite directions must not cancel.
    let mut total = 0.0;
    for _ in 0..polls {
        let error = poll(gradients, m, rng) - truth;
        total += dot(&error, &error);
    }
    total / polls as Float
}
