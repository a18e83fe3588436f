//! The gradient as a thing of its own, in the shape of chapter 1's network: plain descent never needs to
//! hold it, the other optimizers do. Page: *Momentum*.

use ch1::network::Network;
use ch2::examples::{Batch, Examples};
use ch2::mini_batch::update;
use ndarray::{Array1, Array2};
use numerics::{Float, Inputs, dot};

use crate::network::{Net, Pass};

/// (1/m) Δᵀ A and (1/m) Σ δ, in the place of what was in `gradient` before.
pub(crate) fn measure(
    gradient: &mut Network,
    inputs: &Inputs,
    pass: &Pass,
    deltas: &[Array2<Float>],
) {
    let share = 1.0 / inputs.nrows() as Float; // 1/m
    gradient.biases.iter_mut().for_each(|b| b.fill(0.0));
    update(gradient, (0.0, -share), inputs, &pass.activations, deltas);
}

/// All numbers of a network or gradient, a slice for each matrix (column by column), then one for each
/// vector.
pub(crate) fn blocks(layers: &mut Network) -> impl Iterator<Item = &mut [Float]> {
    let weights = layers.weights.iter_mut().map(Array2::as_slice_memory_order_mut);
    let biases = layers.biases.iter_mut().map(Array1::as_slice_memory_order_mut);
    weights.chain(biases).map(|block| block.expect("weights and biases are contiguous"))
}

/// Lays the columns of every weight matrix out in one piece, as training wants them.
pub(crate) fn lay_out(layers: &mut Network) {
    for w in &mut layers.weights {
        *w = w.t().as_standard_layout().into_owned().reversed_axes();
    }
}

// ANCHOR: clip
/// g ← g · most/|g| if |g| is more than that: all slopes together keep their direction.
pub(crate) fn clip(gradient: &mut Network, most: Float) {
    let squares = blocks(gradient).fold(0.0, |sum, g| sum + dot(&*g, &*g));
    let length = squares.sqrt();
    if length > most {
        blocks(gradient).flatten().for_each(|g| *g *= most / length);
    }
}
// ANCHOR_END: clip

impl Net {
    /// The gradient of the mean cost, without penalty, over all examples.
    pub fn gradient(&self, examples: &Examples) -> Network {
        let all: Vec<usize> = (0..examples.len()).collect();
        let (mut batch, mut gradient) =
            (Batch::default(), Network::shaped(&self.sizes(), || 0.0));
        examples.gather(&all, &mut batch);
        let pass = self.forward(&batch.inputs);
        measure(&mut gradient, &batch.inputs, &pass, &self.errors(&pass, &batch.targets));
        gradient
    }
}
