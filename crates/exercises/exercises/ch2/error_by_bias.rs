//! Exercise 2-5: Which dial is z? (page Inventing backpropagation)
//!
//! The page's program nudges z inside of a network, and for this it needs a forward pass that begins in the
//! middle. You get a network that is closed: weights and biases can be turned, and the cost be read. Measure
//! the error of every neuron nevertheless. The exercise's first question on the page asks for the dial that you
//! need.

use ch2::model::Model;
use ndarray::Array1;
use numerics::Float;

/// The errors of all neurons for the example (x, y), measured, a vector per layer.
///
/// The first vector is of layer 2. They are right to six decimals if each slope is taken from both sides, with
/// a nudge of about 1e-4.
fn errors(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Vec<Array1<Float>> {
    // TODO: `model.clone()` can be nudged, `model.cost(x, y)` is the cost of the example, and
    // `model.network.biases[l][j]` is the bias of neuron j in the layer that `weights[l]` leads into.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/error_by_bias.rs. ----

#[cfg(test)]
#[path = "tests/error_by_bias.rs"]
mod tests;

fn main() {}
