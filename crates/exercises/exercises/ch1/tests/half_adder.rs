//! The tests of `half_adder`; leave them as they are.

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
