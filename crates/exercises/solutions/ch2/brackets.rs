//! Exercise 2-12: Brackets (page The proofs)
//!
//! The error of layer 2 is a product: Σ′ wᵀ Σ′ wᵀ … Σ′ ∇ₐC. Wherever the brackets stand the result is the same.
//! The work is not. Begun at the left, it is products of matrices; do it with as few multiplications as you can.
//! `Counting` multiplies and counts.

use exercises::brackets::Counting;
use ndarray::{Array1, Array2};
use numerics::Float;

/// The error δ of layer 2: Σ′ wᵀ Σ′ wᵀ … Σ′ ∇ₐC.
///
/// `slopes[l]` are the slopes f′(z) in the layer that `weights[l]` leads into, the diagonal of its Σ′. Every
/// multiplication is done by `count`. (`weights[0]` has no part in this product.)
fn first_error(
    weights: &[Array2<Float>],
    slopes: &[Array1<Float>],
    nabla_a: &Array1<Float>,
    count: &mut Counting,
) -> Array1<Float> {
    // At the right end stands a vector. Whoever begins there has a vector at the end of every step, and never
    // needs a product of two matrices.
    let last = slopes.len() - 1;
    let mut error = count.diagonal(&slopes[last], nabla_a);
    for l in (0..last).rev() {
        // The weights into the layer behind, and the slopes of this one: (BP2).
        error = count.vector(&weights[l + 1].t().to_owned(), &error);
        error = count.diagonal(&slopes[l], &error);
    }
    error
}
