//! Exercise 3-46: Another unit (page Adam and its relatives)
//!
//! Somebody writes the pixels as 0 to 255 in place of 0 to 1: all inputs are multiplied by c. The same network,
//! as a function of the image, now needs other weights, and a training that is to take the same steps, as a
//! function of the image, needs other learning rates for them. This is about the weights into the first hidden
//! layer; all others, and the biases, keep what they have.

use ndarray::Array2;
use numerics::Float;

/// The weights of the first layer (neurons × inputs) for inputs that are `c` times as large.
fn weights(w: &Array2<Float>, c: Float) -> Array2<Float> {
    // z = w·x + b must not change.
    w / c
}

/// The learning rate for them in plain descent, if it was `eta` before.
fn rate_of_descent(eta: Float, c: Float) -> Float {
    // A weight is c times smaller, and so must its steps be. But its slope is the activation that arrives times
    // the error of the neuron, (BP4), and has become c times larger. The step ηg is too large by c².
    eta / (c * c)
}

/// The learning rate for them in Adam with ε = 0, if it was `eta` before.
fn rate_of_adam(eta: Float, c: Float) -> Float {
    // Slopes c times as large do not change Adam's steps: c divides itself out. What remains is that the
    // weights are c times smaller, which Adam does not know.
    eta / c
}
