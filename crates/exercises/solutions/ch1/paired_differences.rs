//! Exercise 1-28: Seed by seed (page How good is it?)
//!
//! Two ways of training have been run from the same seeds. Is the new one better, or would chance alone do as
//! much? Write the judge: the differences seed by seed, their mean and its standard error, and a test that asks
//! nothing of them but signs.

use numerics::Float;

/// New minus old, seed by seed: `new[i]` and `old[i]` were trained from the same seed.
fn differences(new: &[Float], old: &[Float]) -> Vec<Float> {
    new.iter().zip(old).map(|(new, old)| new - old).collect()
}

/// The mean of the differences and its standard error: their deviation √(Σ (d − mean)² / (n − 1)), divided
/// by √n.
fn mean_and_error(differences: &[Float]) -> (Float, Float) {
    let n = differences.len() as Float;
    let mean = differences.iter().sum::<Float>() / n;
    // The mean was made from the same numbers and lies too close to them; n − 1 in place of n makes up for it.
    let squares = differences.iter().map(|d| (d - mean) * (d - mean)).sum::<Float>();
    let deviation = (squares / (n - 1.0)).sqrt();
    (mean, deviation / n.sqrt())
}

/// The permutation test of signs. If the two ways are equally good, each difference might as well have had the
/// other sign. Of all 2ⁿ ways to choose the n signs, the share of those whose sum is at least as far from 0 as
/// the sum of the differences.
fn p_of_signs(differences: &[Float]) -> Float {
    // Bit i of `signs` turns difference i. With signs = 0 the differences are as they were measured, so the
    // share is never 0: the smallest is 2/2ⁿ, for all signs equal or all turned.
    let sum = |signs: u32| {
        let turned = |(i, d): (usize, &Float)| if signs >> i & 1 == 1 { -d } else { *d };
        differences.iter().enumerate().map(turned).sum::<Float>().abs()
    };
    let (ways, measured) = (1_u32 << differences.len(), sum(0));
    let far = (0..ways).filter(|&signs| sum(signs) >= measured - 1e-9).count();
    far as Float / Float::from(ways)
}
