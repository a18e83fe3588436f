//! Where learning is slow: what (BP2) and (BP4) multiply, looked at layer by layer.
//!
//! Page: *The four equations*.

use ndarray::Array1;
use numerics::Float;

use crate::model::Model;

/// One layer of a network while it looks at one example.
#[derive(Clone, Debug, PartialEq)]
pub struct Probe {
    /// The activations that enter the layer.
    pub before: Array1<Float>,
    /// f′(z) of its neurons.
    pub slope: Array1<Float>,
    /// Their errors δ.
    pub delta: Array1<Float>,
}

impl Model {
    /// What layers 2, 3, …, L see of an example.
    pub fn probe(&self, x: &Array1<Float>, y: &Array1<Float>) -> Vec<Probe> {
        let forward = self.forward(x);
        let deltas = self.errors(&forward, y);
        let probe = |(l, delta): (usize, Array1<Float>)| Probe {
            before: forward.activations[l].clone(),
            slope: self.slope(l, &forward.zs[l]),
            delta,
        };
        deltas.into_iter().enumerate().map(probe).collect()
    }
}
