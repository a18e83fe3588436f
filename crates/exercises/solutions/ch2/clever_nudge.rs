//! Exercise 2-25: A cleverer nudge (page Why backpropagation is fast)
//!
//! After a nudge to one weight most of the network stays as it was. Whoever keeps the values of a pass without a
//! nudge only has to add changes. Write this for a network with one hidden layer, and count what the whole gradient
//! would take in this way, for any number of layers.

use ch2::model::{Forward, Model};
use ndarray::Array1;
use numerics::Float;

/// The outputs of a network with one hidden layer when ε is added to the weight from input k to hidden neuron j.
///
/// `kept` is what the pass without a nudge has left behind. Every multiplication is a call of `times`, which
/// multiplies and counts. (`model.activate(l, &z)` is f(z), and is not counted.)
fn nudged_outputs(
    model: &Model,
    kept: &Forward,
    (j, k): (usize, usize),
    epsilon: Float,
    mut times: impl FnMut(Float, Float) -> Float,
) -> Array1<Float> {
    // One product: zⱼ moves by ε aₖ. The other hidden neurons have not noticed anything.
    let mut z = kept.zs[0].clone();
    z[j] += times(epsilon, kept.activations[0][k]);
    // Each output gets the change of aⱼ through one weight, so that there is one product for each output.
    let change = model.activate(0, &z)[j] - kept.activations[1][j];
    let mut outputs = kept.zs[1].clone();
    for (i, z) in outputs.iter_mut().enumerate() {
        *z += times(model.network.weights[1][[i, j]], change);
    }
    model.activate(1, &outputs)
}

/// The multiplications that the whole gradient takes by such nudges, one for each weight and each bias of a
/// network with layers of these sizes.
///
/// A nudge to a bias moves z without a multiplication. From the first layer in which all neurons have moved, the
/// rest of the network is computed anew. (The costs themselves and the pass without a nudge are not counted.)
fn multiplications(sizes: &[usize]) -> u64 {
    let mut all = 0;
    for l in 1..sizes.len() {
        // One neuron of layer l has moved. One product for each neuron of the next layer tells all of them; after
        // that, every layer behind is a full product of matrix and vector.
        let one = sizes.get(l + 1).copied().unwrap_or(0);
        let behind: usize = sizes[l..].windows(2).skip(1).map(|pair| pair[0] * pair[1]).sum();
        let weights = sizes[l - 1] * sizes[l];
        all += weights * (1 + one + behind) + sizes[l] * (one + behind);
    }
    all as u64
}
