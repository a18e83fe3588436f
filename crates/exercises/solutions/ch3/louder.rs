//! Exercise 3-52: Louder (page Other neurons: tanh, ReLU and more)
//!
//! A network of ReLUs can be made louder: larger weights, larger outputs, the same answers. Only the biases need
//! care. Scale them such that the logits of every image are multiplied by one and the same number.

use ch3::network::Net;
use numerics::Float;

/// The network with all weights multiplied by c > 0, and with biases such that the weighted inputs of every layer
/// are, for each input, a multiple of what they were. Also returns the factor of the output layer.
fn louder(network: &Net, c: Float) -> (Net, Float) {
    // A ReLU passes a positive factor on, so c arrives at the second layer with its inputs, and meets another c in
    // its weights. The bias is not multiplied by an input: it must be given the whole factor of its layer.
    let (mut louder, mut factor) = (network.clone(), 1.0);
    for (w, b) in louder.layers.weights.iter_mut().zip(&mut louder.layers.biases) {
        factor *= c;
        *w *= c;
        *b *= factor;
    }
    (louder, factor)
}
