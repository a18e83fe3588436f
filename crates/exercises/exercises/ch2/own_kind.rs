//! Exercise 2-18: The odd neuron out (page The backpropagation algorithm)
//!
//! Exclusive or is beyond a network with a single hidden sigmoid and a sigmoid output: a sigmoid rises, and so it makes one cut,
//! like a perceptron. A hidden neuron with f(z) = z² falls and rises. With one of these and a sigmoid output it
//! can be done by hand; and backpropagation, told f and f′, takes the newcomer as it takes any neuron.

use ch1::network::Network;
use ch2::activation::{Activation, SIGMOID};
use ch2::cost::QUADRATIC;
use ch2::model::Model;
use ndarray::array;

/// The neuron with f(z) = z².
fn square() -> Activation {
    // TODO: `IDENTITY` on the page The matrix form is written as `Activation { f: |z| z, prime: |_| 1.0 }`.
    todo!()
}

/// A network with two inputs, one hidden neuron of the kind `square()` and one sigmoid output that computes
/// exclusive or: at least 0.9 for the inputs (0, 1) and (1, 0), at most 0.1 for (0, 0) and (1, 1).
fn exclusive_or() -> Model {
    // TODO: make a `Network { weights: vec![…], biases: vec![…] }`, then `Model::new(network, SIGMOID,
    // QUADRATIC)`, and put the hidden neuron into `model.neurons`.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/own_kind.rs. ----

#[cfg(test)]
#[path = "tests/own_kind.rs"]
mod tests;

fn main() {}
