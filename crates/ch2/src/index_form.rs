//! Backpropagation written with indices: no vector, no matrix product, every multiplication counted.
//!
//! Slow and long on purpose. It is the formulas of the proofs, sum by sum, and it counts what they
//! cost. Pages: *The matrix form*, *The proofs*, *Why backpropagation is fast*.

use ch1::network::Network;
use ndarray::{Array1, Array2};
use numerics::Float;

use crate::model::{Forward, Model};

// ANCHOR: counter
/// Multiplies, and counts how often.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counter {
    /// Multiplications so far.
    pub multiplications: u64,
}

impl Counter {
    pub(crate) fn times(&mut self, a: Float, b: Float) -> Float {
        self.multiplications += 1;
        a * b
    }
}
// ANCHOR_END: counter

impl Counter {
    // ANCHOR: forward
    /// zⱼ = Σₖ wⱼₖ aₖ + bⱼ and aⱼ = f(zⱼ), neuron by neuron.
    pub fn forward(&mut self, model: &Model, x: &Array1<Float>) -> Forward {
        let (mut zs, mut activations) = (vec![], vec![x.clone()]);
        for (l, (w, b)) in model.network.weights.iter().zip(&model.network.biases).enumerate() {
            let mut z = Array1::zeros(b.len());
            for j in 0..w.nrows() {
                for k in 0..w.ncols() {
                    z[j] += self.times(w[[j, k]], activations[l][k]);
                }
                z[j] += b[j];
            }
            activations.push(model.activate(l, &z));
            zs.push(z);
        }
        Forward { zs, activations }
    }
    // ANCHOR_END: forward

    // ANCHOR: errors
    /// δⱼ = ∂C/∂aⱼ f′(zⱼ) in the last layer, δₖ = Σⱼ wⱼₖ δⱼ f′(zₖ) in those before.
    pub fn errors(
        &mut self,
        model: &Model,
        forward: &Forward,
        y: &Array1<Float>,
    ) -> Vec<Array1<Float>> {
        // Every δ begins as its slope f′(z); what arrives from the layer after is multiplied into it.
        let mut deltas = model.slopes(forward);
        let nabla_a = (model.cost.gradient)(forward.output(), y);
        let last = deltas.len() - 1;
        for j in 0..nabla_a.len() {
            deltas[last][j] = self.times(nabla_a[j], deltas[last][j]);
        }
        for l in (0..last).rev() {
            for k in 0..deltas[l].len() {
                let mut sum = 0.0;
                for j in 0..deltas[l + 1].len() {
                    sum += self.times(model.network.weights[l + 1][[j, k]], deltas[l + 1][j]);
                }
                deltas[l][k] = self.times(sum, deltas[l][k]);
            }
        }
        deltas
    }
    // ANCHOR_END: errors

    // ANCHOR: backprop
    /// ∂C/∂bⱼ = δⱼ and ∂C/∂wⱼₖ = aₖ δⱼ.
    pub fn backprop(&mut self, model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Network {
        let forward = self.forward(model, x);
        let deltas = self.errors(model, &forward, y);
        let mut weights = vec![];
        for (delta, a) in deltas.iter().zip(&forward.activations) {
            let entry = |(j, k): (usize, usize)| self.times(a[k], delta[j]);
            weights.push(Array2::from_shape_fn((delta.len(), a.len()), entry));
        }
        Network { weights, biases: deltas }
    }
    // ANCHOR_END: backprop
}
