//! Exercise 1-10: Two perceptrons add (page Computing with perceptrons)
//!
//! Five NANDs add two bits. A perceptron can do more than NAND, and two of them are enough. The first
//! computes the carry from the bits x₁ and x₂. The second computes the sum digit, and it may look at three
//! inputs: x₁, x₂ and the carry.

use ch1::perceptron::Perceptron;
use ndarray::array;

/// A half adder of two perceptrons, (carry, sum): the carry first, since the sum listens to it. (The function on
/// the page returns (sum, carry).)
///
/// The inputs of `carry` are the bits (x₁, x₂), so it has 2 weights. The inputs of `sum` are (x₁, x₂, c), where
/// c is the output of `carry`, so it has 3.
fn half_adder() -> (Perceptron, Perceptron) {
    // TODO: choose the weights and biases. `Perceptron { weights: array![-2.0, -2.0], bias: 3.0 }` is NAND.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/half_adder.rs. ----

#[cfg(test)]
#[path = "tests/half_adder.rs"]
mod tests;

fn main() {}
