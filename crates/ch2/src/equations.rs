//! The four equations of backpropagation, each as a function whose body is the formula.
//!
//! δ, the error of a layer, is the vector of ∂C/∂zⱼ: how fast the cost grows with the weighted input
//! of each neuron. The first equation finds it in the last layer, the second carries it one layer
//! back, the third and fourth turn it into the gradient. Page: *The four equations*.

use ndarray::{Array1, Array2, ShapeBuilder};
use numerics::{Float, add_outer, matvec};

// ANCHOR: bp1
/// (BP1) The error of the output layer: δ = ∇ₐC ⊙ f′(z).
pub fn output_error(nabla_a: &Array1<Float>, slope: &Array1<Float>) -> Array1<Float> {
    nabla_a * slope
}
// ANCHOR_END: bp1

// ANCHOR: bp2
/// (BP2) The error one layer before: δ = (wᵀ δ) ⊙ f′(z), with the w and the δ of the layer after.
pub fn error_before(
    w_after: &Array2<Float>,
    delta_after: &Array1<Float>,
    slope: &Array1<Float>,
) -> Array1<Float> {
    matvec(w_after.t(), delta_after) * slope
}
// ANCHOR_END: bp2

/// (BP3) The gradient of the biases: ∂C/∂bⱼ = δⱼ.
pub fn bias_gradient(delta: &Array1<Float>) -> Array1<Float> {
    delta.clone()
}

// ANCHOR: bp4
/// (BP4) The gradient of the weights: ∂C/∂wⱼₖ = δⱼ aₖ, that is δ aᵀ, with the a of the layer before.
pub fn weight_gradient(delta: &Array1<Float>, a_before: &Array1<Float>) -> Array2<Float> {
    // In memory as the weights are, column by column: this is what `.f()` asks for.
    let mut gradient = Array2::zeros((delta.len(), a_before.len()).f());
    add_outer(&mut gradient, delta, a_before);
    gradient
}
// ANCHOR_END: bp4
