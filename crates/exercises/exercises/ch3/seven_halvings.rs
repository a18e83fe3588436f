//! Exercise 3-34: Seven halvings (page Finding a learning rate)
//!
//! The rule: train with η as long as the validation accuracy improves. If n epochs in a row bring no
//! improvement on the best accuracy so far, halve the learning rate and be patient again. When the rate would
//! be a 128th of what it was, stop. Here you write the whole loop. Whatever trains an epoch is handed to you as
//! a function. (`ch3::schedule` has this rule, and you can do without it.)

use numerics::Float;

/// Trains by the rule of halving, from the learning rate `eta` and with the patience `n` (1 or more).
///
/// `epoch(rate)` trains an epoch with this learning rate and gives the validation accuracy after it; NaN counts
/// as no improvement. The first epoch always is one, unless it gives NaN.
fn train(eta: Float, n: usize, mut epoch: impl FnMut(Float) -> Float) {
    // TODO: call `epoch` again and again, with η, then η/2, …, and never with η/128.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/seven_halvings.rs. ----

#[cfg(test)]
#[path = "tests/seven_halvings.rs"]
mod tests;

fn main() {}
