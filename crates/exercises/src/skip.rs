//! The forward pass of a network whose hidden layers hand on what they were given.

use ch2::model::{Forward, Model};
use ndarray::Array1;
use numerics::{Float, matvec};

/// z = w a + b in each layer. a = f(z) in the first hidden layer and in the output layer; in every hidden layer
/// between them a = f(z) + the a of the layer before.
pub fn forward(model: &Model, x: &Array1<Float>) -> Forward {
    let mut forward = Forward { zs: vec![], activations: vec![x.clone()] };
    let last = model.neurons.len() - 1;
    for (l, (w, b)) in model.network.weights.iter().zip(&model.network.biases).enumerate() {
        let z = matvec(w, &forward.activations[l]) + b;
        let mut a = model.activate(l, &z);
        if 0 < l && l < last {
            a += &forward.activations[l];
        }
        forward.activations.push(a);
        forward.zs.push(z);
    }
    forward
}
