//! Exercise 2-14: Outputs that know of each other (page The proofs)
//!
//! The outputs of a network are made to add up to 1: aⱼ = eⱼ / Σᵢ eᵢ with the positive numbers eⱼ = exp(zⱼ).
//! Now every output depends on every z, and (BP1) has lost one of its lines. Write what takes its place. It
//! needs the matrix J of the rates ∂aᵢ/∂zⱼ, with a row per output and a column per weighted input.

use ndarray::{Array1, Array2};
use numerics::Float;

/// J for outputs that are shares: ∂aᵢ/∂zⱼ in row i and column j. The outputs `a` are enough for it.
fn jacobian(a: &Array1<Float>) -> Array2<Float> {
    // With s for the sum: ∂(eᵢ/s)/∂zⱼ is eᵢ/s − eᵢ eᵢ/s² if i = j, since eᵢ itself grows, and −eᵢ eⱼ/s²
    // otherwise.
    let rate = |(i, j): (usize, usize)| if i == j { a[i] * (1.0 - a[i]) } else { -a[i] * a[j] };
    Array2::from_shape_fn((a.len(), a.len()), rate)
}

/// The error δ of an output layer of any kind, given ∇ₐC and the matrix of its rates, ∂aᵢ/∂zⱼ in row i and
/// column j.
fn output_error(nabla_a: &Array1<Float>, jacobian: &Array2<Float>) -> Array1<Float> {
    // δⱼ = Σᵢ (∂C/∂aᵢ)(∂aᵢ/∂zⱼ): the sum runs over the rows of J, so J is transposed. It is the way back, as
    // with weights; that J of the shares is its own mirror image hides it.
    numerics::matvec(jacobian.t(), nabla_a)
}
