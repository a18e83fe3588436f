//! Exercise 2-15: A connection that skips a layer (page The proofs)
//!
//! The activations of layer 2 go into layer 3 as always, and past it, through a matrix of weights called `skip`,
//! into layer 4. `forward` is given. Find the derivatives for all weights and biases and for the skip. The
//! neurons are sigmoids, the cost is quadratic.

use ch1::network::Network;
use ch1::sigmoid::sigmoid_prime;
use ch2::equations::{error_before, output_error, weight_gradient};
use exercises::skip::Kept;
use ndarray::{Array1, Array2};
use numerics::{Float, matvec};

/// The derivatives of the cost for weights and biases, in the shape of the network, and for the skip.
///
/// `kept.zs[l]` are the weighted inputs of the layer that `network.weights[l]` leads into, and
/// `kept.activations[l]` comes in there. So the skip leads from `kept.activations[1]` into `kept.zs[2]`. The
/// target is `y`, and there are four layers or more.
fn gradient(
    network: &Network,
    skip: &Array2<Float>,
    kept: &Kept,
    y: &Array1<Float>,
) -> (Network, Array2<Float>) {
    // TODO: the errors from the last layer to the first, then the derivatives. `matvec(skip.t(), …)` multiplies by
    // the transposed matrix.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/skip.rs. ----

#[cfg(test)]
#[path = "tests/skip.rs"]
mod tests;

fn main() {}
