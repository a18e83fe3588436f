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
    // TODO: what is the probability that k tries in a row are all bad?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/how_many_tries.rs. ----

#[cfg(test)]
#[path = "tests/how_many_tries.rs"]
mod tests;

fn main() {}
