//! Exercise 2-19: Nothing but lines (page The backpropagation algorithm)
//!
//! If f(z) = z in every neuron, a network of any depth does what one layer can do: a = M x + c. Find M and c.
//! Then look at what the depth does to learning all the same: the steps are taken for the weights, and M moves
//! as it must.

use ch1::network::Network;
use ndarray::{Array1, Array2};
use numerics::{Float, matvec, product};

/// The matrix M and the vector c with a = M x + c for a network of linear neurons.
fn collapse(network: &Network) -> (Array2<Float>, Array1<Float>) {
    // a ← w a + b, applied to a = M x + c instead of to a vector: w (M x + c) + b = (w M) x + (w c + b). The
    // bias of a layer goes through all weights behind it.
    let (mut m, mut c) = (network.weights[0].clone(), network.biases[0].clone());
    for (w, b) in network.weights.iter().zip(&network.biases).skip(1) {
        m = product(w, &m);
        c = matvec(w, &c) + b;
    }
    (m, c)
}

/// How fast M = w³ w² moves with the learning rate, when a step w ← w − η ∂C/∂w is taken for both matrices.
///
/// `g` is ∂C/∂M. The change of M is about η times the result, which has M's shape.
fn change_of_m(w2: &Array2<Float>, w3: &Array2<Float>, g: &Array2<Float>) -> Array2<Float> {
    // (w³ − η G w²ᵀ)(w² − η w³ᵀ G) = w³ w² − η (w³ w³ᵀ G + G w²ᵀ w²) + η² …, and for small η the last term is
    // nothing. Alone, M would move by −G. Here G is seen through the weights as they are now: small weights,
    // small steps.
    -(product(w3, &product(w3.t(), g)) + product(&product(g, w2.t()), w2))
}
