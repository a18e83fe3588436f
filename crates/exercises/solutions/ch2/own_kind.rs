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
    Activation { f: |z| z * z, prime: |z| 2.0 * z }
}

/// A network with two inputs, one hidden neuron of the kind `square()` and one sigmoid output that computes
/// exclusive or: at least 0.9 for the inputs (0, 1) and (1, 0), at most 0.1 for (0, 0) and (1, 1).
fn exclusive_or() -> Model {
    // x₁ − x₂ is 0 if the inputs agree and 1 or −1 if they differ; its square does not see the sign. The output
    // makes −3 and 3 of that, and σ(±3) is 0.95 and 0.05.
    let network = Network {
        weights: vec![array![[1.0, -1.0]], array![[6.0]]],
        biases: vec![array![0.0], array![-3.0]],
    };
    let mut model = Model::new(network, SIGMOID, QUADRATIC);
    // neurons[0] is layer 2, the first that has neurons.
    model.neurons[0][0] = square();
    model
}
