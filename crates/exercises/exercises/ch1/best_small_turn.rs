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
    // TODO: `dot(x, x)` is the sum of the squares of the inputs, and `x * 2.0` is twice every input.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/best_small_turn.rs. ----

#[cfg(test)]
#[path = "tests/best_small_turn.rs"]
mod tests;

fn main() {}
