//! The gradient as a sum over paths: every way along which a weight's change reaches the cost.
//!
//! Exact, instructive, and hopeless for large networks: the paths are as many as the product of the
//! layers' sizes. Backpropagation computes the same sum with each factor used once. Page: *The big
//! picture*.

use ndarray::Array1;
use numerics::Float;

use crate::model::{Forward, Model};

// ANCHOR: paths
/// All paths from one neuron to the outputs, each as the neuron it passes in every layer.
///
/// `sizes` are those of the layers after the neuron's own.
pub fn paths(neuron: usize, sizes: &[usize]) -> Vec<Vec<usize>> {
    sizes.iter().fold(vec![vec![neuron]], |paths, &size| {
        let extend =
            |path: Vec<usize>| (0..size).map(move |next| [&path[..], &[next]].concat());
        paths.into_iter().flat_map(extend).collect()
    })
}
// ANCHOR_END: paths

// ANCHOR: rate
/// The rate along one path: f′ of each neuron on it, the weights between them, and ∂C/∂a at its end.
///
/// The path begins in the layer that `weights[l]` leads into.
pub fn rate(
    model: &Model,
    forward: &Forward,
    nabla_a: &Array1<Float>,
    l: usize,
    path: &[usize],
) -> Float {
    let mut rate = model.slope(l, &forward.zs[l])[path[0]];
    for (after, step) in (l + 1..).zip(path.windows(2)) {
        let (from, to) = (step[0], step[1]);
        rate *= model.network.weights[after][[to, from]];
        rate *= model.slope(after, &forward.zs[after])[to];
    }
    rate * nabla_a[path[path.len() - 1]]
}
// ANCHOR_END: rate

// ANCHOR: sum
/// ∂C/∂wⱼₖ of `weights[l]`: aₖ times the sum of the rates along all paths from neuron j to the cost.
/// Also says how many paths there were.
pub fn weight_derivative(
    model: &Model,
    forward: &Forward,
    nabla_a: &Array1<Float>,
    l: usize,
    (j, k): (usize, usize),
) -> (Float, usize) {
    let sizes: Vec<usize> = forward.zs[l + 1..].iter().map(Array1::len).collect();
    let paths = paths(j, &sizes);
    let rates = paths.iter().map(|path| rate(model, forward, nabla_a, l, path));
    let sum = rates.fold(0.0, |sum, rate| sum + rate);
    (forward.activations[l][k] * sum, paths.len())
}
// ANCHOR_END: sum
