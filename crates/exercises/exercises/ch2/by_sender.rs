//! Exercise 2-2: Another input, and another order (page The matrix form)
//!
//! An older book writes the weight from neuron k to neuron j as w_kj, the sender first. Row k of its matrix is
//! what sender k says to all receivers. Compute the weighted inputs of a layer from such a matrix in the order
//! that it suggests: sender by sender. Whoever is silent, with an activation of 0, then need not be listened
//! to.

use ndarray::{Array1, Array2};
use numerics::Float;

/// The weighted inputs of a layer, an element per receiver.
///
/// `said` is the matrix in the older order, senders × receivers; `b` has an element per receiver and `a`, the
/// activations of the layer before, one per sender. The row of a sender with activation 0 is not used: even a
/// NaN in it does no harm.
fn weighted_inputs(
    said: &Array2<Float>,
    b: &Array1<Float>,
    a: &Array1<Float>,
) -> Array1<Float> {
    // TODO: `said.row(k)` is row k; `z += &(&said.row(k) * 2.0)` adds twice this row to z.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/by_sender.rs. ----

#[cfg(test)]
#[path = "tests/by_sender.rs"]
mod tests;

fn main() {}
