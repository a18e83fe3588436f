//! The forward pass of a network in which a connection skips a layer.

use ch1::network::Network;
use ch1::sigmoid::sigmoid;
use ndarray::{Array1, Array2};
use numerics::{Float, matvec};

/// What a forward pass leaves behind.
pub struct Kept {
    /// The weighted inputs of layers 2, 3, …, L.
    pub zs: Vec<Array1<Float>>,
    /// The activations of all layers, the input first.
    pub activations: Vec<Array1<Float>>,
}

/// z = w a + b and a = σ(z), layer by layer; the activations of layer 2 also go past layer 3, through `skip`, and
/// are added to z of layer 4.
pub fn forward(network: &Network, skip: &Array2<Float>, x: &Array1<Float>) -> Kept {
    let mut kept = Kept { zs: vec![], activations: vec![x.clone()] };
    for (l, (w, b)) in network.weights.iter().zip(&network.biases).enumerate() {
        let mut z = matvec(w, &kept.activations[l]) + b;
        if l == 2 {
            z += &matvec(skip, &kept.activations[1]);
        }
        kept.activations.push(z.mapv(sigmoid));
        kept.zs.push(z);
    }
    kept
}
