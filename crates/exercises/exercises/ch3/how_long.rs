//! Exercise 3-1: How long it takes (page The learning slowdown)
//!
//! A neuron of this page is certain and wrong: its input is 1, its target is 0, its cost is the quadratic one,
//! and its weighted input z is large. How many steps does it take until its output is below one half? Count them,
//! and then forecast them without taking any.

use ch3::one_neuron::Neuron;
use numerics::{Float, exp};

/// How many steps of gradient descent on the quadratic cost it takes until the output is below one half, for a neuron
/// with w = b = z/2 at the start and the learning rate η.
fn count(z: Float, eta: Float) -> usize {
    // TODO: a step changes w and b, both by −η times `neuron.quadratic_slope()`.
    todo!()
}

/// A formula for that number, which holds the better the larger z is: within 2 % for z = 8 and 0.5 % for z = 10.
fn forecast(z: Float, eta: Float) -> Float {
    // TODO: for large z, a step changes z by about −2η e^−z. Pretend that time is continuous: how fast does e^z change?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/how_long.rs. ----

#[cfg(test)]
#[path = "tests/how_long.rs"]
mod tests;

fn main() {}
