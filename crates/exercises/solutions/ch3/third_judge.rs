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
    let found = differences.iter().sum::<Float>().abs();
    let sum = |ways: u32| -> Float {
        let signed = |(i, d): (usize, &Float)| if ways >> i & 1 == 1 { -d } else { *d };
        differences.iter().enumerate().map(signed).sum()
    };
    // Both directions count, since we would have told the story of a loss as well. The signs that occurred are
    // one of the choices, so the share is never 0: with n pairs nothing can be rarer than 2 of 2ⁿ.
    let all = 1_u32 << differences.len();
    let as_far = (0..all).filter(|&ways| sum(ways).abs() > found - 1e-9).count();
    as_far as Float / all as Float
}
