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
    Array1::from_shape_fn(b.len(), |j| {
        // One neuron: its row of w is its list of weights. The sum is finished before the sigmoid is applied,
        // once.
        let mut z = 0.0;
        for k in 0..x.len() {
            z += w[[j, k]] * x[k];
        }
        // Floating-point addition is rounded, so its order counts: a sum that begins with the bias is as right,
        // and differs in the last digit.
        sigmoid(z + b[j])
    })
}
