//! The error of a neuron, measured: nudge z, or a, inside the network, and see what the cost does.
//!
//! A nudge of z changes what the neuron hands on, and from there the forward pass goes its way. Page:
//! *Inventing backpropagation*.

use ndarray::Array1;
use numerics::{Float, matvec};

use crate::checker::slope;
use crate::model::{Forward, Model};

/// The size of a nudge.
pub const EPSILON: Float = 1e-3;

// ANCHOR: error
/// ∂C/∂zⱼ in the layer that `weights[l]` leads into, by nudging z.
pub fn error(model: &Model, forward: &Forward, y: &Array1<Float>, l: usize, j: usize) -> Float {
    let a = |nudge| model.activate(l, &nudged(&forward.zs[l], j, nudge));
    slope(|nudge| cost_from(model, l, a(nudge), y), EPSILON)
}

/// The vector with `nudge` added to its element j.
fn nudged(vector: &Array1<Float>, j: usize, nudge: Float) -> Array1<Float> {
    let mut nudged = vector.clone();
    nudged[j] += nudge;
    nudged
}

/// The cost of one example, given the activations a of the layer that `weights[l]` leads into.
fn cost_from(model: &Model, l: usize, mut a: Array1<Float>, y: &Array1<Float>) -> Float {
    let layers = model.network.weights.iter().zip(&model.network.biases).enumerate();
    for (after, (w, b)) in layers.skip(l + 1) {
        a = model.activate(after, &(matvec(w, &a) + b));
    }
    (model.cost.value)(&a, y)
}
// ANCHOR_END: error

/// ∂C/∂aⱼ in the same layer, by nudging a.
pub fn slope_at_a(
    model: &Model,
    forward: &Forward,
    y: &Array1<Float>,
    l: usize,
    j: usize,
) -> Float {
    let a = |nudge| nudged(&forward.activations[l + 1], j, nudge);
    slope(|nudge| cost_from(model, l, a(nudge), y), EPSILON)
}
