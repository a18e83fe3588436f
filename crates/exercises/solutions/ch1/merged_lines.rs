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
    // Without a line nothing arrives, as with weight 0. Every line then adds its weight to what is there: v·x +
    // w·x = (v + w)·x for every number x, so side by side means plus, never "instead of".
    let silent = |&bias: &Float| Perceptron { weights: Array1::zeros(senders), bias };
    let mut perceptrons: Vec<Perceptron> = biases.iter().map(silent).collect();
    for line in lines {
        perceptrons[line.to].weights[line.from] += line.weight;
    }
    perceptrons
}
