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
    let last = kept.zs.len() - 1;
    let slope = |l: usize| kept.zs[l].mapv(sigmoid_prime);
    let mut deltas = vec![output_error(&(&kept.activations[last + 1] - y), &slope(last))];
    for l in (0..last).rev() {
        let mut delta = error_before(&network.weights[l + 1], &deltas[0], &slope(l));
        if l == 0 {
            // Layer 2 reaches the cost through layer 3 and through layer 4: the chain rule adds over both. So far
            // `deltas` begins with the error of layer 3.
            delta += &(matvec(skip.t(), &deltas[1]) * slope(0));
        }
        deltas.insert(0, delta);
    }
    let weight = |l: usize| weight_gradient(&deltas[l], &kept.activations[l]);
    let weights = (0..=last).map(weight).collect();
    // What comes in at the start of the skip, times the error at its end.
    let skip = weight_gradient(&deltas[2], &kept.activations[1]);
    (Network { weights, biases: deltas }, skip)
}
