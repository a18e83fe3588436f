//! The same equations without ⊙: multiplying element by element is multiplying by a diagonal matrix.
//!
//! Page: *The proofs*.

use ndarray::{Array1, Array2};
use numerics::{Float, matvec, product};

use crate::model::{Forward, Model};

/// Σ′(z): the slopes f′(z) of a layer on the diagonal of a matrix, zeros elsewhere.
pub fn diagonal(slope: &Array1<Float>) -> Array2<Float> {
    Array2::from_diag(slope)
}

/// δ = Σ′(z) ∇ₐC in the output layer.
pub fn output_error(nabla_a: &Array1<Float>, slope: &Array1<Float>) -> Array1<Float> {
    matvec(&diagonal(slope), nabla_a)
}

/// δ = Σ′(z) wᵀ δ one layer before, with the w and the δ of the layer after.
pub fn error_before(
    w_after: &Array2<Float>,
    delta_after: &Array1<Float>,
    slope: &Array1<Float>,
) -> Array1<Float> {
    matvec(&product(&diagonal(slope), w_after.t()), delta_after)
}

/// δ of the layer that `weights[l]` leads into, as one product of matrices from there to the output:
/// Σ′ wᵀ Σ′ wᵀ … Σ′ ∇ₐC.
pub fn error_as_product(
    model: &Model,
    forward: &Forward,
    nabla_a: &Array1<Float>,
    l: usize,
) -> Array1<Float> {
    let sigma = |l: usize| diagonal(&model.slope(l, &forward.zs[l]));
    let mut chain = sigma(l);
    for after in l + 1..forward.zs.len() {
        let step = product(model.network.weights[after].t(), &sigma(after));
        chain = product(&chain, &step);
    }
    matvec(&chain, nabla_a)
}
