//! Exercise 1-14: The best small turn (page Sigmoid neurons)
//!
//! You may turn all weights and the bias of a sigmoid neuron at once, but only a little: the squares of the
//! changes add up to the square of a small length. Which changes raise the output most, and by how much?

use ch1::sigmoid::sigmoid_prime;
use ndarray::Array1;
use numerics::{Float, dot};

/// Changes of the weights and of the bias.
#[derive(Debug)]
struct Turn {
    weights: Array1<Float>,
    bias: Float,
}

/// Of all turns whose squared changes add up to `length`², the one that raises the output a = σ(w·x + b) most,
/// according to the forecast Δa ≈ Σ ∂a/∂w Δw + ∂a/∂b Δb; and this forecast Δa.
fn best_turn(w: &Array1<Float>, b: Float, x: &Array1<Float>, length: Float) -> (Turn, Float) {
    // The forecast is the dot product of the changes and the derivatives σ′(z)·(x, 1). With both lengths given
    // it is largest if they point the same way. σ′(z) is a positive factor common to all derivatives: it has no
    // say in the direction, and we leave it out. (It may be so small that the computer has a 0 for it, and a
    // list of zeros has no direction.)
    let norm = (dot(x, x) + 1.0).sqrt();
    let turn = Turn { weights: x * (length / norm), bias: length / norm };
    (turn, sigmoid_prime(dot(w, x) + b) * norm * length)
}
