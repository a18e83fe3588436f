//! Exercise 2-30: Who pulls hardest? (page Mini-batches as matrices)
//!
//! The gradient of a mini-batch is a mean, and does not tell which of its examples pull hard and which hardly at
//! all. How long is the gradient of each example by itself? The rows of the matrices A and Δ know it, and no gradient
//! of a single example has to be written down.

use ch1::network::Network;
use ch2::mini_batch::{errors, forward};
use ndarray::{Array1, Array2};
use numerics::{Float, dot};

/// For each row of `inputs` (m × N₁) and `targets` (m × N_L), the length ‖∇Cₓ‖ of the gradient of its own cost: the
/// root of the sum of the squares of all its slopes, those of the weights and those of the biases.
fn lengths(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
) -> Array1<Float> {
    let activations = forward(network, &inputs.clone().into());
    let deltas = errors(network, &activations, targets);
    // Σⱼ Σₖ (δⱼ aₖ)² = Σⱼ δⱼ² · Σₖ aₖ²: two short sums in place of a long one. The biases add Σⱼ δⱼ², which is
    // a 1 in the second sum.
    let mut squares = Array1::zeros(inputs.nrows());
    for (delta, a) in deltas.iter().zip(std::iter::once(inputs).chain(&activations)) {
        for (i, square) in squares.iter_mut().enumerate() {
            let (delta, a) = (delta.row(i), a.row(i));
            *square += dot(delta, delta) * (1.0 + dot(a, a));
        }
    }
    squares.mapv_into(Float::sqrt)
}
