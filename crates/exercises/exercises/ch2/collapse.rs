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
    // TODO: `product(&u, &v)` is the product of two matrices.
    todo!()
}

/// How fast M = w³ w² moves with the learning rate, when a step w ← w − η ∂C/∂w is taken for both matrices.
///
/// `g` is ∂C/∂M. The change of M is about η times the result, which has M's shape.
fn change_of_m(w2: &Array2<Float>, w3: &Array2<Float>, g: &Array2<Float>) -> Array2<Float> {
    // TODO: by (BP4) and (BP2), ∂C/∂w³ is G (w²)ᵀ and ∂C/∂w² is (w³)ᵀ G.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/collapse.rs. ----

#[cfg(test)]
#[path = "tests/collapse.rs"]
mod tests;

fn main() {}
