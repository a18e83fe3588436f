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
    // TODO: `count.diagonal(slope, u)` is Σ′ u, `count.vector(m, u)` is m u, `count.matrix(m, n)` is m n. A
    // matrix that is turned over is `w.t().to_owned()`.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/brackets.rs. ----

#[cfg(test)]
#[path = "tests/brackets.rs"]
mod tests;

fn main() {}
