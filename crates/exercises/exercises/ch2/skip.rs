//! Exercise 2-34: A way around a layer (page Automatic differentiation)
//!
//! The hidden layers of a network are all of one size. Each of them but the first hands on f(z), and in addition
//! what it was given: a = f(z) + the a of the layer before. The output layer hands on f(z) alone. `forward` of
//! `exercises::skip` does this. Find the errors of all layers.

use ch2::equations::output_error;
use ch2::model::{Forward, Model};
use ndarray::Array1;
use numerics::{Float, matvec};

/// The errors δ of layers 2, 3, …, L.
///
/// `forward.zs` are those of layers 2, 3, …, L, and `forward.activations` those of layers 1, 2, …, L, the way
/// around included; `model.slope(l, &forward.zs[l])` is f′(z) of the layer that `weights[l]` leads into.
fn errors(model: &Model, forward: &Forward, y: &Array1<Float>) -> Vec<Array1<Float>> {
    // TODO: how fast does the cost follow the activations of a hidden layer, which go two ways?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/skip.rs. ----

#[cfg(test)]
#[path = "tests/skip.rs"]
mod tests;

fn main() {}
