//! rejected by collapse_1_single_neurons_in_a_chain: 5 · 13 + 100 = 165
//!
//! The biases as they are, not sent through the layers behind.

use ch1::network::Network;
use ndarray::{Array1, Array2};
use numerics::{Float, matvec, product};

fn collapse(network: &Network) -> (Array2<Float>, Array1<Float>) {
    let (mut m, mut c) = (network.weights[0].clone(), network.biases[0].clone());
    for (w, b) in network.weights.iter().zip(&network.biases).skip(1) {
        m = product(w, &m);
        c = if c.len() == b.len() { c + b } else { matvec(w, &c) + b };
    }
    (m, c)
}

fn change_of_m(w2: &Array2<Float>, w3: &Array2<Float>, g: &Array2<Float>) -> Array2<Float> {
    -(product(w3, &product(w3.t(), g)) + product(&product(g, w2.t()), w2))
}
