//! The forward pass of a network whose neurons have gains.

use ch1::network::Network;
use ch1::sigmoid::sigmoid;
use ndarray::Array1;
use numerics::{Float, matvec};

/// What a forward pass leaves behind.
pub struct Kept {
    /// The weighted sums s of each layer but the first.
    pub sums: Vec<Array1<Float>>,
    /// z = g s + b of the same layers.
    pub zs: Vec<Array1<Float>>,
    /// The activations of all layers, the input first.
    pub activations: Vec<Array1<Float>>,
}

/// z = g s + b and a = σ(z), layer by layer.
pub fn forward(network: &Network, gains: &[Array1<Float>], x: &Array1<Float>) -> Kept {
    let mut kept = Kept { sums: vec![], zs: vec![], activations: vec![x.clone()] };
    for (l, g) in gains.iter().enumerate() {
        let s = matvec(&network.weights[l], &kept.activations[l]);
        let z = g * &s + &network.biases[l];
        kept.activations.push(z.mapv(sigmoid));
        kept.sums.push(s);
        kept.zs.push(z);
    }
    kept
}
