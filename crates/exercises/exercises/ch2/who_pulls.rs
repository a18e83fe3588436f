//! Exercise 2-30: Who pulls hardest? (page Mini-batches as matrices)
//!
//! The gradient of a mini-batch is a mean, and does not tell which of its examples pull hard and which hardly at
//! all. How long is the gradient of each example by itself? The rows of the matrices A and Δ know it, and no gradient
//! of a single example has to be written down.

use ch1::network::Network;
use ch2::mini_batch::{errors, forward};
use ndarray::{Array1, Array2};
use numerics::Float;

/// For each row of `inputs` (m × N₁) and `targets` (m × N_L), the length ‖∇Cₓ‖ of the gradient of its own cost: the
/// root of the sum of the squares of all its slopes, those of the weights and those of the biases.
fn lengths(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
) -> Array1<Float> {
    let activations = forward(network, &inputs.clone().into());
    let deltas = errors(network, &activations, targets);
    // `activations[0]` and `deltas[0]` are those of layer 2; the activations of layer 1 are `inputs`.
    // TODO: the slopes of the weights into a layer are all products δⱼ aₖ. What is the sum of their squares?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/who_pulls.rs. ----

#[cfg(test)]
#[path = "tests/who_pulls.rs"]
mod tests;

fn main() {}
