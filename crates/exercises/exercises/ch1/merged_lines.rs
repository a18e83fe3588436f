//! Exercise 1-6: Merging lines (page Computing with perceptrons)
//!
//! A wiring can be written down line by line: from this sender to that perceptron, with this weight. Lines may
//! be missing, and two may run side by side. A perceptron adds, so between a sender and a perceptron a single
//! number counts. Turn the list of lines into perceptrons that have exactly one weight for each sender.

use ch1::perceptron::Perceptron;
use ndarray::Array1;
use numerics::Float;

/// A line from a sender to a perceptron, both counted from 0.
#[derive(Clone, Copy, Debug)]
struct Line {
    from: usize,
    to: usize,
    weight: Float,
}

/// The perceptrons that these lines make, one for each of the `biases` and in their order.
///
/// Each has a weight for each of the `senders`, whether a line comes from there or not.
fn merged(lines: &[Line], senders: usize, biases: &[Float]) -> Vec<Perceptron> {
    // TODO: what is the weight of a sender from which no line comes?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/merged_lines.rs. ----

#[cfg(test)]
#[path = "tests/merged_lines.rs"]
mod tests;

fn main() {}
