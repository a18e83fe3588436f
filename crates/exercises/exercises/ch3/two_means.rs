//! Exercise 3-14: Another rule (page Overfitting)
//!
//! "No improvement in n epochs" compares with a single epoch, which may have been a lucky one. This rule compares
//! means: it stops when the mean of the last n values is not above the mean of the n values before them. It keeps
//! the best single epoch, because it is a single network that is kept.

use ch3::early_stopping::Verdict;
use numerics::{Float, sum};

/// The rule "the last n epochs were on average no better than the n before".
struct TwoMeans {
    n: usize,
    values: Vec<Float>,
}

impl TwoMeans {
    /// The rule for an n of at least 1, of which nothing has been seen yet.
    fn new(n: usize) -> TwoMeans {
        TwoMeans { n, values: vec![] }
    }

    /// Judges the next epoch by a number that should be large.
    ///
    /// `Best` if it is larger than all numbers before it, of which NaN counts as none. Otherwise `Stop` unless the
    /// mean of the last n is above the mean of the n before; a NaN among these 2n is reason to stop. Before there
    /// are 2n, and if there is no reason to stop, `Wait`.
    fn judge(&mut self, value: Float) -> Verdict {
        // TODO: `sum(&values[a..b])` adds some of them. How does a comparison end in which there is a NaN?
        todo!()
    }
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/two_means.rs. ----

#[cfg(test)]
#[path = "tests/two_means.rs"]
mod tests;

fn main() {}
