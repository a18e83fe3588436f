//! Exercise 1-28: Seed by seed (page How good is it?)
//!
//! Two ways of training have been run from the same seeds. Is the new one better, or would chance alone do as
//! much? Write the judge: the differences seed by seed, their mean and its standard error, and a test that asks
//! nothing of them but signs.

use numerics::Float;

/// New minus old, seed by seed: `new[i]` and `old[i]` were trained from the same seed.
fn differences(new: &[Float], old: &[Float]) -> Vec<Float> {
    // TODO: `zip` walks along both at once.
    todo!()
}

/// The mean of the differences and its standard error: their deviation √(Σ (d − mean)² / (n − 1)), divided
/// by √n.
fn mean_and_error(differences: &[Float]) -> (Float, Float) {
    // TODO: first the mean, then a second pass for the squares.
    todo!()
}

/// The permutation test of signs. If the two ways are equally good, each difference might as well have had the
/// other sign. Of all 2ⁿ ways to choose the n signs, the share of those whose sum is at least as far from 0 as
/// the sum of the differences.
fn p_of_signs(differences: &[Float]) -> Float {
    // TODO: the numbers from 0 to 2ⁿ − 1 are all ways to choose n signs: bit i, `ways >> i & 1`, says whether
    // difference i changes its sign. Sums that are equal on paper may differ by rounding: let 1e-9 pass.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/paired_differences.rs. ----

#[cfg(test)]
#[path = "tests/paired_differences.rs"]
mod tests;

fn main() {}
