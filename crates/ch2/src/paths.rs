//! The gradient as a sum over paths: every way along which a weight's change reaches the cost.
//!
//! Exact, instructive, and hopeless for large networks: the paths are as many as the product of the
//! layers' sizes. Backpropagation computes the same sum with each factor used once. Page: *Why
//! backpropagation is fast*.

use ndarray::Array1;
use numerics::Float;

use crate::index_form::Counter;
use crate::model::{Forward, Model};

/// All paths from one neuron to the outputs, each as the neuron it passes in every layer.
///
/// `sizes` are those of the layers after the neuron's own.
pub fn paths(neuron: usize, sizes: &[usize]) -> Vec<Vec<usize>> {
    let mut paths = vec![vec![neuron]];
    for &size in sizes {
        let mut longer = vec![];
        for path in &paths {
            for next in 0..size {
                longer.push([&path[..], &[next]].concat());
            }
        }
        paths = longer;
    }
    paths
}

/// What the rates along the paths through a network are made of, for one example.
#[derive(Clone, Debug)]
pub struct Rates<'m> {
    model: &'m Model,
    activations: Vec<Array1<Float>>,
    /// f′(z) of layers 2, 3, …, L.
    slopes: Vec<Array1<Float>>,
    nabla_a: Array1<Float>,
}

impl<'m> Rates<'m> {
    /// From a forward pass and the example's target.
    pub fn new(model: &'m Model, forward: &Forward, y: &Array1<Float>) -> Rates<'m> {
        Rates {
            model,
            activations: forward.activations.clone(),
            slopes: model.slopes(forward),
            nabla_a: (model.cost.gradient)(forward.output(), y),
        }
    }

    // ANCHOR: rate
    /// The rate along one path, which begins in the layer that `weights[l]` leads into: f′ of each neuron
    /// on it, the weights between them, and ∂C/∂a at its end.
    pub fn along(&self, counter: &mut Counter, l: usize, path: &[usize]) -> Float {
        let mut rate = self.slopes[l][path[0]];
        for (after, step) in (l + 1..).zip(path.windows(2)) {
            let (from, to) = (step[0], step[1]);
            rate = counter.times(rate, self.model.network.weights[after][[to, from]]);
            rate = counter.times(rate, self.slopes[after][to]);
        }
        counter.times(rate, self.nabla_a[path[path.len() - 1]])
    }
    // ANCHOR_END: rate

    /// δ of neuron j in that layer: the sum of the rates along all paths from it to the cost.
    pub fn error(&self, counter: &mut Counter, l: usize, j: usize) -> Float {
        let sizes: Vec<usize> = self.slopes[l + 1..].iter().map(Array1::len).collect();
        paths(j, &sizes).iter().map(|path| self.along(counter, l, path)).sum::<Float>()
    }

    /// ∂C/∂wⱼₖ of `weights[l]`: aₖ times that sum.
    pub fn weight(&self, counter: &mut Counter, l: usize, (j, k): (usize, usize)) -> Float {
        let error = self.error(counter, l, j);
        counter.times(self.activations[l][k], error)
    }
}
