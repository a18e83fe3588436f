//! rejected by descent_1_of_two_weights_in_a_chain: so M changes by −η (2 · 2 + 3 · 3)
//!
//! The steps multiplied with each other, instead of each with what the other matrix is.

use ch1::network::Network;
use ndarray::{Array1, Array2};
use numerics::{Float, matvec, product};

fn collapse(network: &Network) -> (Array2<Float>, Array1<Float>) {
    let (mut m, mut c) = (network.weights[0].clone(), network.biases[0].clone());
    for (w, b) in network.weights.iter().zip(&network.biases).skip(1) {
        m = product(w, &m);
        c = matvec(w, &c) + b;
    }
    (m, c)
}

fn change_of_m(w2: &Array2<Float>, w3: &Array2<Float>, g: &Array2<Float>) -> Array2<Float> {
    -product(&product(g, w2.t()), &product(w3.t(), g))
}
