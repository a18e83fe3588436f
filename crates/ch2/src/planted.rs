//! Three wrong backpropagations, for the gradient checker to find.
//!
//! Each differs from the right one by one slip. Page: *Checking gradients*.

use ch1::network::Network;
use ndarray::Array1;
use numerics::{Float, matvec};

use crate::backprop::gradient;
use crate::equations::output_error;
use crate::model::{Forward, Model};

/// What is wrong, everywhere but in the output layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// w in place of wᵀ; needs square matrices to go unnoticed.
    NotTransposed,
    /// No f′(z).
    MissingSlope,
    /// f′ at the z of the layer after; needs layers of equal size to go unnoticed.
    NextLayersZ,
}

// ANCHOR: faulty
/// The errors δ as [`Model::errors`] finds them, but for one fault.
pub fn errors(
    model: &Model,
    forward: &Forward,
    y: &Array1<Float>,
    fault: Fault,
) -> Vec<Array1<Float>> {
    let nabla_a = (model.cost.gradient)(forward.output(), y);
    let slopes = model.slopes(forward); // of layers 2, 3, …, L
    let mut deltas = vec![output_error(&nabla_a, &slopes[slopes.len() - 1])];
    let weights_after = &model.network.weights[1..];
    for (w_after, neighbours) in weights_after.iter().zip(slopes.windows(2)).rev() {
        let (slope, slope_after, after) = (&neighbours[0], &neighbours[1], &deltas[0]);
        let delta = match fault {
            Fault::NotTransposed => matvec(w_after, after) * slope,
            Fault::MissingSlope => matvec(w_after.t(), after),
            Fault::NextLayersZ => matvec(w_after.t(), after) * slope_after,
        };
        deltas.insert(0, delta);
    }
    deltas
}
// ANCHOR_END: faulty

/// A gradient like [`Model::backprop`]'s, but for one fault.
pub fn backprop(model: &Model, x: &Array1<Float>, y: &Array1<Float>, fault: Fault) -> Network {
    let forward = model.forward(x);
    gradient(&errors(model, &forward, y, fault), &forward)
}
