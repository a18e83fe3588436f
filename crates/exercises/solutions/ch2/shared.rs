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
    let forward = model.forward(x);
    let slope = |l: usize| model.slope(l, &forward.zs[l]);
    let nabla_a = (model.cost.gradient)(&forward.activations[2], y);
    let output = output_error(&nabla_a, &slope(1));
    let hidden = error_before(&model.network.weights[1], &output, &slope(0));
    // A nudge of an entry moves both places where it stands, so their derivatives are added. The second place is in
    // a transposed matrix, and so are its derivatives.
    let first = weight_gradient(&hidden, &forward.activations[0]);
    let second = weight_gradient(&output, &forward.activations[1]);
    first + second.t()
}
