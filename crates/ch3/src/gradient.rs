//! The gradient of a network as a thing of its own: plain descent never needs to hold it, the other
//! optimizers do.

use ndarray::{Array1, Array2, ShapeBuilder};
use numerics::{Float, descend, sum};

use crate::data::{Batch, Data};
use crate::network::{Network, Pass, keep};

/// The slope of the mean cost in each weight and bias, in the shapes of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradient {
    /// One matrix per layer but the first, (neurons) × (neurons of the layer before).
    pub weights: Vec<Array2<Float>>,
    /// One vector per layer but the first.
    pub biases: Vec<Array1<Float>>,
}

impl Gradient {
    /// Room for the gradient of a network.
    pub(crate) fn new(network: &Network) -> Gradient {
        let weights = network.weights.iter().map(|w| Array2::zeros(w.dim().f()));
        let biases = network.biases.iter().map(|b| Array1::zeros(b.len()));
        Gradient { weights: weights.collect(), biases: biases.collect() }
    }

    /// (1/m) Δᵀ A and (1/m) Σ δ, in the place of what was there before: 0 · G − (−1/m) Δᵀ A.
    pub(crate) fn measure(&mut self, batch: &Batch, pass: &Pass, deltas: &[Array2<Float>]) {
        let share = 1.0 / batch.targets.nrows() as Float; // 1/m
        let Gradient { weights, biases } = self;
        batch.descend(&mut weights[0], 0.0, -share, &deltas[0]);
        for ((g, a), delta) in weights[1..].iter_mut().zip(&pass.hidden).zip(&deltas[1..]) {
            descend(g, 0.0, -share, delta, &a.view());
        }
        for (g, delta) in biases.iter_mut().zip(deltas) {
            for (g, delta) in g.iter_mut().zip(delta.columns()) {
                *g = share * sum(delta);
            }
        }
    }
}

/// All numbers of a network or gradient, a slice for each matrix (column by column), then one for each
/// vector.
pub(crate) fn blocks<'a>(
    weights: &'a mut [Array2<Float>],
    biases: &'a mut [Array1<Float>],
) -> impl Iterator<Item = &'a mut [Float]> {
    let weights = weights.iter_mut().map(Array2::as_slice_memory_order_mut);
    let biases = biases.iter_mut().map(Array1::as_slice_memory_order_mut);
    weights.chain(biases).map(|block| block.expect("weights and biases are contiguous"))
}

impl Network {
    /// Lays the columns of every weight matrix out in one piece, as training wants them.
    pub(crate) fn lay_out(&mut self) {
        for w in &mut self.weights {
            *w = w.t().as_standard_layout().into_owned().reversed_axes();
        }
    }

    /// The gradient of the mean cost, without penalty, over all examples.
    pub fn gradient(&self, data: &Data) -> Gradient {
        let all: Vec<usize> = (0..data.len()).collect();
        let (mut batch, mut gradient) = (Batch::default(), Gradient::new(self));
        data.gather(&all, &mut batch);
        let pass = self.forward(batch.product(&self.weights[0]), keep);
        gradient.measure(&batch, &pass, &self.errors(&pass, &batch.targets));
        gradient
    }
}
