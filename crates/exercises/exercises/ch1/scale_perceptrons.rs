//! Exercise 1-7: Only the ratio counts (page Computing with perceptrons)
//!
//! Multiply all weights and all biases of a network of perceptrons by the same positive number, and no output
//! changes. The page asks for a proof; here you write the multiplication, and the tests try it on random
//! networks. A network is a list of layers, and a layer is a list of perceptrons that have the same inputs: the
//! outputs of the layer before.

use ch1::perceptron::Perceptron;
use numerics::Float;

/// The network with all its weights and biases multiplied by c, for a c > 0.
///
/// It has the layers, perceptrons and weights of `network`, in the same order.
fn scale(network: &[Vec<Perceptron>], c: Float) -> Vec<Vec<Perceptron>> {
    // TODO: every perceptron of every layer. `&p.weights * c` is an array with all weights of p times c.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/scale_perceptrons.rs. ----

#[cfg(test)]
#[path = "tests/scale_perceptrons.rs"]
mod tests;

fn main() {}
