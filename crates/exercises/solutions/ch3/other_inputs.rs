//! Exercise 3-29: Other inputs (page Weight initialization)
//!
//! 1/√n is the right start for inputs of size 1. Yours may be of another kind: mostly 0, or −1 and 1, or
//! temperatures around 20. A look at the inputs says how large the weighted inputs will be before anything is
//! learned, and which start would be right.

use ndarray::Array2;
use numerics::{Float, sum};

/// The standard deviation of z = Σ w_k x_k + b over neurons that have learned nothing and over the examples, which
/// are the rows of `inputs`: weights from N(0, `weights`²), biases from N(0, `biases`²).
/// Its mean is 0, so this is the root of the mean of z² over all neurons and all examples.
fn spread_of_z(inputs: &Array2<Float>, weights: Float, biases: Float) -> Float {
    // For a given example Var(z) = Σ x_k² Var(w) + Var(b), and the mean of z is 0, whatever the example. So over all
    // examples the variance of z is the mean of these. Squares of the inputs, not of their distances from a mean:
    // an input that is always 20 adds 20 w to z, and w differs from neuron to neuron.
    let squares = sum(&inputs.mapv(|x| x * x)) / inputs.nrows() as Float;
    (squares * weights * weights + biases * biases).sqrt()
}

/// The standard deviation of weights with which, without biases, z has the standard deviation 1.
fn fitting_weights(inputs: &Array2<Float>) -> Float {
    // It is in proportion to that of the weights: measure it for weights of size 1, and divide.
    1.0 / spread_of_z(inputs, 1.0, 0.0)
}
