//! Exercise 2-13: A fifth equation (page The proofs)
//!
//! Every neuron gets a gain g, by which it multiplies its weighted sum s before the bias is added: z = g s + b
//! with s = Σₖ wₖ aₖ. `forward` is given; it keeps the sums too. Derive the equation for the gains, see
//! which of the four others change, and write the way back. The neurons are sigmoids, the cost is quadratic.

use ch1::network::Network;
use ch1::sigmoid::sigmoid_prime;
use ch2::equations::{error_before, output_error, weight_gradient};
use exercises::fifth_equation::Kept;
use ndarray::Array1;
use numerics::Float;

/// The derivatives of the cost for weights and biases, in the shape of the network, and for the gains.
///
/// `gains[l]` belongs to the layer that `weights[l]` leads into, like `biases[l]`, and so do `kept.sums[l]` and
/// `kept.zs[l]`; `kept.activations[l]` comes in there. The output is the last of the activations, the target is
/// `y`.
fn gradient(
    network: &Network,
    gains: &[Array1<Float>],
    kept: &Kept,
    y: &Array1<Float>,
) -> (Network, Vec<Array1<Float>>) {
    let last = gains.len() - 1;
    let slope = |l: usize| kept.zs[l].mapv(sigmoid_prime);
    // (BP1): between z and the cost stands no gain.
    let mut deltas = vec![output_error(&(&kept.activations[last + 1] - y), &slope(last))];
    for l in (0..last).rev() {
        // (BP2): z of the layer behind follows a at the rate g w, with the gain of the receiver. Multiplying
        // every row of w by its gain is the same as multiplying every error by it.
        let after = &deltas[deltas.len() - 1] * &gains[l + 1];
        deltas.push(error_before(&network.weights[l + 1], &after, &slope(l)));
    }
    deltas.reverse();
    // The fifth: z follows g at the rate s. (BP4): z follows w at the rate g a. (BP3): z follows b at the rate
    // 1.
    let fifth = deltas.iter().zip(&kept.sums).map(|(delta, s)| delta * s).collect();
    let weight = |l: usize| weight_gradient(&(&deltas[l] * &gains[l]), &kept.activations[l]);
    let weights = (0..=last).map(weight).collect();
    (Network { weights, biases: deltas }, fifth)
}
