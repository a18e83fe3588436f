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
    // TODO: the variance of z for one example stands on the page. `inputs.rows()` are the examples.
    todo!()
}

/// The standard deviation of weights with which, without biases, z has the standard deviation 1.
fn fitting_weights(inputs: &Array2<Float>) -> Float {
    // TODO: how does the spread of z change when the weights are doubled?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/other_inputs.rs. ----

#[cfg(test)]
#[path = "tests/other_inputs.rs"]
mod tests;

fn main() {}
