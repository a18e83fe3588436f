//! Exercise 2-27: Examples as columns (page Mini-batches as matrices)
//!
//! In this book an example is a row of a matrix. Many texts make it a column: the inputs of m examples are then
//! a matrix of N₁ × m, and all matrices of the page are transposed. Write the gradient for these. No loop over
//! the examples: speed is the point, and `cargo exercises speed by_columns` measures it.

use ch1::network::Network;
use ndarray::Array2;
use numerics::Float;

/// The gradient of the mean of ½ ‖a − y‖² over the examples in the columns of `inputs` (N₁ × m) and `targets`
/// (N_L × m), in the shape of the network. The examples stay columns: nothing is turned over to call the page's function.
fn gradient_by_columns(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
) -> Network {
    // TODO: `numerics::product` multiplies two matrices. A vector of biases b becomes a column by
    // `b.view().insert_axis(ndarray::Axis(1))`, and a column is added to every column of a matrix.
    // σ is `ch1::sigmoid::sigmoid`.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/by_columns.rs. ----

#[cfg(test)]
#[path = "tests/by_columns.rs"]
mod tests;

fn main() {}
