//! Exercise 3-23: The original recipe (page Dropout)
//!
//! In the original recipe of dropout, neurons that stay are not amplified. Instead, when the training is over,
//! all weights out of hidden layers are multiplied by 1 − p. Write it, and then the two things that turn one
//! recipe into the other: other weights at the start, and another learning rate. The tests train both.

use ndarray::Array2;
use numerics::{Float, Stream, uniform};

/// Training: every neuron of every example is left out with probability p, activation and slope become 0; the others
/// stay as they are. Both matrices are m × neurons.
fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    // TODO: `uniform(rng)` is a number between 0 and 1.
    todo!()
}

/// The network to use after a training by the original recipe: its weights into layers 2, 3, …, L. The first of the
/// matrices comes from the inputs, which are never left out; all others come out of hidden layers.
fn finish(weights: &[Array2<Float>], p: Float) -> Vec<Array2<Float>> {
    // TODO: `weights.iter().enumerate()` knows which one is the first.
    todo!()
}

/// The starting weights with which the original recipe computes in training what the inverted recipe does with
/// `weights`.
fn translate(weights: &[Array2<Float>], p: Float) -> Vec<Array2<Float>> {
    // TODO: in the inverted recipe a neuron that stays passes on a/(1 − p), here a.
    todo!()
}

/// The learning rate of the weights out of hidden layers with which, from there on, the original recipe computes
/// the same as the inverted one with η after every step. (All other weights, and the biases, keep η.)
fn rate(eta: Float, p: Float) -> Float {
    // TODO: compare how far a step moves w, and how far it ought to.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/original_recipe.rs. ----

#[cfg(test)]
#[path = "tests/original_recipe.rs"]
mod tests;

fn main() {}
