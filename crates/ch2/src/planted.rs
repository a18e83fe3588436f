//! Three wrong backpropagations, for the gradient checker to find.
//!
//! Each differs from the right one in a single symbol. Page: *Checking
//! gradients*.

use ch1::network::Network;
use ndarray::Array1;
use numerics::{Float, matvec};

use crate::backprop::gradient;
use crate::equations::output_error;
use crate::model::{Forward, Model};

// ANCHOR: faults
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
// ANCHOR_END: faults

// ANCHOR: faulty
/// The errors δ as [`Model::errors`] finds them, but for one fault.
pub fn errors(
    model: &Model,
    forward: &Forward,
    y: &Array1<Float>,
    fault: Fault,
) -> Vec<Array1<Float>> {
    let zs = &forward.zs;
    let last = zs.len() - 1;
    let nabla_a = (model.cost.gradient)(forward.output(), y);
    let mut deltas = vec![output_error(&nabla_a, &model.slope(last, &zs[last]))];
    for l in (0..last).rev() {
        let (w, after) = (&model.network.weights[l + 1], &deltas[deltas.len() - 1]);
        deltas.push(match fault {
            Fault::NotTransposed => matvec(w, after) * model.slope(l, &zs[l]),
            Fault::MissingSlope => matvec(w.t(), after),
            Fault::NextLayersZ => matvec(w.t(), after) * model.slope(l, &zs[l + 1]),
        });
    }
    deltas.reverse();
    deltas
}
// ANCHOR_END: faulty

/// A gradient like [`Model::backprop`]'s, but for one fault.
pub fn backprop(model: &Model, x: &Array1<Float>, y: &Array1<Float>, fault: Fault) -> Network {
    let forward = model.forward(x);
    gradient(&errors(model, &forward, y, fault), &forward)
}
