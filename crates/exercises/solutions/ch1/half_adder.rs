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
    // The carry is the opposite of NAND, whose weights are −2 and −2 and whose bias is 3: exchange the signs.
    let carry = Perceptron { weights: array![2.0, 2.0], bias: -3.0 };
    // Without its third input the sum would be OR: z = 2x₁ + 2x₂ − 1 is −1, 1, 1 and 3. Only the last case is
    // wrong, and it is the one in which the carry is 1. Its weight has to pull 3 below zero: −4 makes it −1.
    let sum = Perceptron { weights: array![2.0, 2.0, -4.0], bias: -1.0 };
    (carry, sum)
}
