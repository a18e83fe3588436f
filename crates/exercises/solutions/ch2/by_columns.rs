//! Exercise 2-27: Examples as columns (page Mini-batches as matrices)
//!
//! In this book an example is a row of a matrix. Many texts make it a column: the inputs of m examples are then
//! a matrix of N₁ × m, and all matrices of the page are transposed. Write the gradient for these. No loop over
//! the examples: speed is the point, and `cargo exercises speed by_columns` measures it.

use ch1::network::Network;
use ch1::sigmoid::sigmoid;
use ndarray::{Array2, Axis};
use numerics::{Float, product, sum};

/// The gradient of the mean of ½ ‖a − y‖² over the examples in the columns of `inputs` (N₁ × m) and `targets`
/// (N_L × m), in the shape of the network. The examples stay columns: nothing is turned over to call the page's function.
fn gradient_by_columns(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
) -> Network {
    // Forward as for a single example, z = w a + b: transposing the page's equations undoes its transpositions.
    let m = inputs.ncols() as Float;
    let mut activations = vec![inputs.clone()];
    for (l, (w, b)) in network.weights.iter().zip(&network.biases).enumerate() {
        let z = product(w, &activations[l]) + b.view().insert_axis(Axis(1)); // N × m
        activations.push(z.mapv(sigmoid));
    }
    // Backward, too, the errors have the form that they have for one example.
    let last = network.weights.len() - 1;
    let slope = |l: usize| activations[l + 1].mapv(|a| a * (1.0 - a));
    let mut delta = (&activations[last + 1] - targets) * slope(last);
    let mut gradient = network.clone();
    for l in (0..=last).rev() {
        // The examples are now the columns of Δ and the rows of Aᵀ: the sum over them is inside the product.
        // For the biases it is the sum of each row.
        gradient.weights[l] = product(&delta, activations[l].t()) / m;
        gradient.biases[l] = delta.rows().into_iter().map(|row| sum(row) / m).collect();
        if l > 0 {
            delta = product(network.weights[l].t(), &delta) * slope(l - 1);
        }
    }
    gradient
}
