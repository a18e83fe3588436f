//! Backpropagation: one way forward, one way back, and the gradient of every weight and bias.
//!
//! Page: *The backpropagation algorithm*.

use ch1::network::Network;
use ndarray::Array1;
use numerics::Float;

use crate::equations::{bias_gradient, error_before, output_error, weight_gradient};
use crate::model::{Forward, Model};

impl Model {
    // ANCHOR: errors
    /// The errors δ of layers 2, 3, …, L, from what a forward pass left behind.
    pub fn errors(&self, forward: &Forward, y: &Array1<Float>) -> Vec<Array1<Float>> {
        let nabla_a = (self.cost.gradient)(forward.output(), y);
        let slopes = self.slopes(forward); // σ′(z) of layers 2, 3, …, L
        let mut deltas = vec![output_error(&nabla_a, &slopes[slopes.len() - 1])];
        let weights_after = &self.network.weights[1..]; // w of layers 3, 4, …, L
        for (w_after, slope) in weights_after.iter().zip(&slopes).rev() {
            deltas.insert(0, error_before(w_after, &deltas[0], slope));
        }
        deltas
    }
    // ANCHOR_END: errors

    /// f′(z) of layers 2, 3, …, L: how strongly each activation follows its weighted input.
    pub fn slopes(&self, forward: &Forward) -> Vec<Array1<Float>> {
        forward.zs.iter().enumerate().map(|(l, z)| self.slope(l, z)).collect()
    }

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
