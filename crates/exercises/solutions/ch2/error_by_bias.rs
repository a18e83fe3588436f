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
    // A bias is added to z, and occurs nowhere else: to turn it by 0.0001 is to turn z by 0.0001. So the slope
    // of the cost along the bias is its slope along z, which is the error.
    const NUDGE: Float = 1e-4;
    let cost = |l: usize, j: usize, nudge: Float| {
        // A fresh copy for each nudge, or the last one would still be turned.
        let mut nudged = model.clone();
        nudged.network.biases[l][j] += nudge;
        nudged.cost(x, y)
    };
    let error = |l, j| (cost(l, j, NUDGE) - cost(l, j, -NUDGE)) / (2.0 * NUDGE);
    let layers = model.network.biases.iter().enumerate();
    layers.map(|(l, b)| Array1::from_shape_fn(b.len(), |j| error(l, j))).collect()
}
