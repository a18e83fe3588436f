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
    // TODO: first the errors, from the last layer to the first, then the derivatives. The functions of the page
    // The four equations are imported.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/fifth_equation.rs. ----

#[cfg(test)]
#[path = "tests/fifth_equation.rs"]
mod tests;

fn main() {}
