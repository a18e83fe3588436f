//! Exercise 1-15: The matrix hides a sum (page The architecture of networks)
//!
//! A layer is a matrix, a vector and a sigmoid: a = σ(w x + b). Each of its neurons is a sum. Write the layer
//! without a product of matrices, with two nested loops. It should give the numbers of the matrix form, and if
//! the terms are added in the same order even the same bits.

use ch1::sigmoid::sigmoid;
use ndarray::{Array1, Array2};
use numerics::Float;

/// The outputs of a layer: component j is σ(Σₖ wⱼₖ xₖ + bⱼ).
///
/// w has a row for each neuron j and a column for each input k, b a bias for each neuron, x has the inputs. The
/// products are added from the first input to the last, and the bias comes after them.
fn layer(w: &Array2<Float>, b: &Array1<Float>, x: &Array1<Float>) -> Array1<Float> {
    // TODO: `w[[j, k]]` is an entry of the matrix, and `Array1::from_shape_fn(n, |j| …)` makes a vector.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/layer_by_loops.rs. ----

#[cfg(test)]
#[path = "tests/layer_by_loops.rs"]
mod tests;

fn main() {}
