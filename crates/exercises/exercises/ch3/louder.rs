//! Exercise 3-52: Louder (page Other neurons: tanh, ReLU and more)
//!
//! A network of ReLUs can be made louder: larger weights, larger outputs, the same answers. Only the biases need
//! care. Scale them such that the logits of every image are multiplied by one and the same number.

use ch3::network::Net;
use numerics::Float;

/// The network with all weights multiplied by c > 0, and with biases such that the weighted inputs of every layer
/// are, for each input, a multiple of what they were. Also returns the factor of the output layer.
fn louder(network: &Net, c: Float) -> (Net, Float) {
    // TODO: by what is z of the first hidden layer multiplied, and by what the a that it sends on?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/louder.rs. ----

#[cfg(test)]
#[path = "tests/louder.rs"]
mod tests;

fn main() {}
