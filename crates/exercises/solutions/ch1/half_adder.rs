//! Exercise 1-7: Two perceptrons add (page Computing with perceptrons)
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

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the two perceptrons make of two bits when each weight and bias is pushed by up to `push`, all in
    /// the directions (+1 or −1) that `sign` names: (sum, carry).
    fn add(x1: f64, x2: f64, push: f64, sign: impl Fn(usize) -> f64) -> (f64, f64) {
        let (mut carry, mut sum) = half_adder();
        for (n, perceptron) in [&mut carry, &mut sum].into_iter().enumerate() {
            perceptron.bias += push * sign(4 * n);
            for (k, weight) in perceptron.weights.iter_mut().enumerate() {
                *weight += push * sign(4 * n + 1 + k);
            }
        }
        let c = carry.output(&array![x1, x2]);
        (sum.output(&array![x1, x2, c]), c)
    }

    const BITS: [(f64, f64); 4] = [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)];

    fn right(x1: f64, x2: f64) -> (f64, f64) {
        ((x1 + x2) % 2.0, if x1 + x2 == 2.0 { 1.0 } else { 0.0 })
    }

    #[test]
    fn a_perceptron_has_a_weight_for_each_input() {
        let (carry, sum) = half_adder();
        let (found, wanted) = ((carry.weights.len(), sum.weights.len()), (2, 3));
        assert_eq!(
            found, wanted,
            "how many weights the carry and the sum have, in this order: the carry listens to x₁ and x₂, the sum to \
             x₁, x₂ and the carry"
        );
    }

    #[test]
    fn carry_is_one_for_two_ones_only() {
        for (x1, x2) in BITS {
            let (found, wanted) = (half_adder().0.output(&array![x1, x2]), right(x1, x2).1);
            assert_eq!(
                found, wanted,
                "the carry came out {found} for inputs {x1} and {x2}; a half adder gives {wanted}"
            );
        }
    }

    #[test]
    fn sum_is_one_for_a_single_one() {
        for (x1, x2) in BITS {
            let (sum, _) = add(x1, x2, 0.0, |_| 0.0);
            let (wanted, carry) = right(x1, x2);
            assert_eq!(
                sum, wanted,
                "the sum came out {sum} for inputs {x1} and {x2}; a half adder gives {wanted} and \
                 carry {carry}"
            );
        }
    }

    #[test]
    fn turning_the_dials_a_little_changes_nothing() {
        // All 2⁷ ways to push three dials of the carry and four of the sum; bit 3 is no dial.
        for ways in 0..1_u32 << 8 {
            let sign = |dial: usize| if ways >> dial & 1 == 1 { 1.0 } else { -1.0 };
            for (x1, x2) in BITS {
                let found = add(x1, x2, 0.05, sign);
                assert_eq!(
                    found,
                    right(x1, x2),
                    "it adds, but only just: with each weight and bias turned by 0.05, (sum, carry) of \
                     {x1} and {x2} is {found:?}. Keep every z away from 0, as NAND does"
                );
            }
        }
    }
}
