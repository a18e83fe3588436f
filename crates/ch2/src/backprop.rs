//! Backpropagation: one way forward, one way back, and the gradient of every weight and bias.
//!
//! Page: *The algorithm*.

use ch1::network::Network;
use ndarray::Array1;
use numerics::Float;

use crate::equations::{bias_gradient, error_before, output_error, weight_gradient};
use crate::model::{Forward, Model};

impl Model {
    // ANCHOR: errors
    /// The errors δ of layers 2, 3, …, L, from what a forward pass left behind.
    pub fn errors(&self, forward: &Forward, y: &Array1<Float>) -> Vec<Array1<Float>> {
        let last = forward.zs.len() - 1;
        let slope = |l: usize| self.slope(l, &forward.zs[l]);
        let nabla_a = (self.cost.gradient)(forward.output(), y);
        let mut deltas = vec![output_error(&nabla_a, &slope(last))];
        for l in (0..last).rev() {
            let after = &deltas[deltas.len() - 1];
            deltas.push(error_before(&self.network.weights[l + 1], after, &slope(l)));
        }
        deltas.reverse();
        deltas
    }
    // ANCHOR_END: errors

    // ANCHOR: backprop
    /// The gradient of one example's cost: ∂C/∂w stands where the network has w.
    ///
    /// `x` has one element per input neuron, `y` one per output neuron.
    pub fn backprop(&self, x: &Array1<Float>, y: &Array1<Float>) -> Network {
        let forward = self.forward(x);
        let deltas = self.errors(&forward, y);
        gradient(&deltas, &forward)
    }
    // ANCHOR_END: backprop
}

// ANCHOR: gradient
/// The gradient that the errors of layers 2, 3, …, L amount to.
pub fn gradient(deltas: &[Array1<Float>], forward: &Forward) -> Network {
    let layers = deltas.iter().zip(&forward.activations);
    Network {
        weights: layers.map(|(delta, before)| weight_gradient(delta, before)).collect(),
        biases: deltas.iter().map(bias_gradient).collect(),
    }
}
// ANCHOR_END: gradient
