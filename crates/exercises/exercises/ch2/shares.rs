//! Exercise 2-14: Outputs that know of each other (page The proofs)
//!
//! The outputs of a network are made to add up to 1: aⱼ = eⱼ / Σᵢ eᵢ with the positive numbers eⱼ = exp(zⱼ).
//! Now every output depends on every z, and (BP1) has lost one of its lines. Write what takes its place. It
//! needs the matrix J of the rates ∂aᵢ/∂zⱼ, with a row per output and a column per weighted input.

use ndarray::{Array1, Array2};
use numerics::Float;

/// J for outputs that are shares: ∂aᵢ/∂zⱼ in row i and column j. The outputs `a` are enough for it.
fn jacobian(a: &Array1<Float>) -> Array2<Float> {
    // TODO: the quotient rule, once for i = j and once for i ≠ j.
    todo!()
}

/// The error δ of an output layer of any kind, given ∇ₐC and the matrix of its rates, ∂aᵢ/∂zⱼ in row i and
/// column j.
fn output_error(nabla_a: &Array1<Float>, jacobian: &Array2<Float>) -> Array1<Float> {
    // TODO: the chain rule, and nothing struck out.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/shares.rs. ----

#[cfg(test)]
#[path = "tests/shares.rs"]
mod tests;

fn main() {}
