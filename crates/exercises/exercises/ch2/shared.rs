//! Exercise 2-16: One matrix, used twice (page The proofs)
//!
//! A network is to reproduce its input, and uses one matrix in both of its layers: z = w x + b in the hidden layer
//! and z = wᵀ a + b in the output layer. Which derivatives has the matrix? The model that you get holds w and wᵀ as
//! if they were two; the functions of the page The four equations are imported.

use ch2::equations::{error_before, output_error, weight_gradient};
use ch2::model::Model;
use ndarray::{Array1, Array2};
use numerics::Float;

/// ∂C/∂w in the shape of w, hidden neurons × inputs, for the example `x` with the target `y`.
///
/// `model.network.weights[0]` is w, and `model.network.weights[1]` is wᵀ.
fn gradient(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Array2<Float> {
    // TODO: `model.forward(x)`, `model.slope(l, &zs[l])` and `(model.cost.gradient)(a, y)` are on the page The matrix
    // form; a matrix m is turned over by `m.t()`.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/shared.rs. ----

#[cfg(test)]
#[path = "tests/shared.rs"]
mod tests;

fn main() {}
