//! Exercise 3-36: How many tries? (page Searching for hyper-parameters)
//!
//! A random search tries settings one after another, each drawn anew from the ranges. Of all the settings in
//! these ranges a certain share is good enough for you, say one in twenty. Before the search begins one would
//! like to know how long it must be.

use numerics::{Float, ln};

/// The smallest number of random tries that meets at least one good setting with a probability of at least `q`,
/// if a share `p` of all settings is good.
///
/// `p` lies above 0 and below 1, `q` too. `ln` is the natural logarithm.
fn tries(p: Float, q: Float) -> u64 {
    // "At least one" is awkward, its opposite is not: k tries that know nothing of each other are all bad with
    // probability (1 − p)ᵏ. This must be at most 1 − q. The logarithm is negative on both sides, so dividing
    // turns the sign: k ≥ ln(1 − q) / ln(1 − p), and the next whole number upwards is the answer.
    (ln(1.0 - q) / ln(1.0 - p)).ceil() as u64
}
