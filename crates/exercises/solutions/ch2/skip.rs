//! Exercise 2-34: A way around a layer (page Automatic differentiation)
//!
//! The hidden layers of a network are all of one size. Each of them but the first hands on f(z), and in addition
//! what it was given: a = f(z) + the a of the layer before. The output layer hands on f(z) alone. `forward` of
//! `exercises::skip` does this. Find the errors of all layers.

use ch2::equations::output_error;
use ch2::model::{Forward, Model};
use ndarray::Array1;
use numerics::{Float, matvec};

/// The errors δ of layers 2, 3, …, L.
///
/// `forward.zs` are those of layers 2, 3, …, L, and `forward.activations` those of layers 1, 2, …, L, the way
/// around included; `model.slope(l, &forward.zs[l])` is f′(z) of the layer that `weights[l]` leads into.
fn errors(model: &Model, forward: &Forward, y: &Array1<Float>) -> Vec<Array1<Float>> {
    let slopes = model.slopes(forward);
    let weights = &model.network.weights;
    let nabla_a = (model.cost.gradient)(forward.output(), y);
    let last = slopes.len() - 1;
    let mut deltas = vec![output_error(&nabla_a, &slopes[last])];
    // ∂C/∂a of the last hidden layer, whose activations go through the weights of the output layer only.
    let mut alpha = matvec(weights[last].t(), &deltas[0]);
    for l in (0..last).rev() {
        let delta = &alpha * &slopes[l];
        // The activations before go through these weights, and around them: what arrives here arrives there too.
        alpha = match l {
            0 => alpha, // before the first hidden layer is the input, and nothing goes around
            _ => matvec(weights[l].t(), &delta) + alpha,
        };
        deltas.insert(0, delta);
    }
    deltas
}
