//! Exercise 3-2: Which is which (page Cross-entropy)
//!
//! A cross-entropy has two arguments, the output a and the target y, and libraries do not agree on their order. A
//! function that comes without documentation lies before you. You may call it, and that is all. Which is which?

use numerics::Float;

/// Whether this cross-entropy of one output wants the output first: true for `cost(a, y)`, false for `cost(y, a)`.
///
/// Libraries differ in more than that. The cost may be in nats or in other units, with more digits or fewer, and
/// where the formula says infinity, it may be some large number.
fn output_comes_first(cost: impl Fn(Float, Float) -> Float) -> bool {
    // TODO: choose two numbers between 0 and 1, and call `cost` with them in both orders.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/which_is_which.rs. ----

#[cfg(test)]
#[path = "tests/which_is_which.rs"]
mod tests;

fn main() {}
