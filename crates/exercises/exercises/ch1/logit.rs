//! Exercise 1-13: Symmetry and inverse (page Sigmoid neurons)
//!
//! Two formulas that are easy on paper: z from a = σ(z), and the distance 1 − a of an output from 1. A `Float`
//! keeps some 16 digits, counted from the first that is not 0. An a of 10⁻²⁰ has them all; 1 − 10⁻²⁰ would need
//! twenty nines, and is stored as 1. So formulas that are equal on paper differ here, and the tests look at outputs very close to 0 and to 1.

use ch1::sigmoid::sigmoid;
use numerics::{Float, ln};

/// The z for which σ(z) = a, where 0 < a < 1.
///
/// Correct to 12 digits or more, however close a is to 0 or to 1. (Near a = ½, where z is near 0, to 12
/// places.)
fn logit(a: Float) -> Float {
    // TODO: solve a = 1/(1 + e^−z) for z. `ln` is the natural logarithm.
    todo!()
}

/// 1 − σ(z), correct to 12 digits or more for every z from −700 to 700.
fn distance_from_one(z: Float) -> Float {
    // TODO: `1.0 - sigmoid(z)` is 0 from z = 37 on. What does the symmetry of σ say?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/logit.rs. ----

#[cfg(test)]
#[path = "tests/logit.rs"]
mod tests;

fn main() {}
