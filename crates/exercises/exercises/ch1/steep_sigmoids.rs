//! Exercise 1-12: From sigmoids to perceptrons (page Sigmoid neurons)
//!
//! Replace every perceptron of a network by a sigmoid neuron with c times its weights and c times its bias. The
//! larger c, the more it behaves like the perceptrons. How large must c be for one neuron, is there always such
//! a c, and what do several layers make of it?

use ch1::perceptron::Perceptron;
use ch1::sigmoid::sigmoid;
use ndarray::Array1;
use numerics::{Float, ln};

/// The smallest c ≥ 0 for which σ(cz) is no further than `distance` from what a perceptron with this z says.
///
/// `distance` is above 0 and below ½. There is `None` if no c will do.
fn smallest_factor(z: Float, distance: Float) -> Option<Float> {
    // TODO: how far is σ(cz) from 1 if z is positive? `ln` is the natural logarithm.
    todo!()
}

/// The outputs for the input x if each perceptron of `network` is a sigmoid neuron with c times its weights and
/// bias.
///
/// A network is a list of layers; the perceptrons of a layer have the outputs of the layer before as inputs.
fn soft_outputs(network: &[Vec<Perceptron>], c: Float, x: &Array1<Float>) -> Array1<Float> {
    // TODO: `p.weighted_input(&a)` is the z of a perceptron p for the inputs a.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/steep_sigmoids.rs. ----

#[cfg(test)]
#[path = "tests/steep_sigmoids.rs"]
mod tests;

fn main() {}
