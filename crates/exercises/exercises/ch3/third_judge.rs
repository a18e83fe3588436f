//! Exercise 3-60: A third judge (page Stories and evidence)
//!
//! The rule of two standard errors trusts the differences to scatter like normal numbers, and coins ignore how
//! large they are. A third judge needs neither. If the change did nothing, then in each pair it is by luck
//! alone which of the two runs is ahead: any difference could as well have had the other sign. n pairs have 2ⁿ
//! ways to choose the signs. In what share of them is the sum at least as far from 0 as it was?

use numerics::Float;

/// The share of all 2ⁿ choices of signs for which the sum of the n differences, taken by its size, is at least
/// as large as the sum of `differences` as they are.
///
/// n is at least 1 and at most 20. Sums count as equal if they differ by less than 10⁻⁹, which is rounding.
fn luck(differences: &[Float]) -> Float {
    // TODO: the bits of a number from 0 to 2ⁿ − 1 are a choice of signs. `ways >> i & 1` is bit i.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/third_judge.rs. ----

#[cfg(test)]
#[path = "tests/third_judge.rs"]
mod tests;

fn main() {}
