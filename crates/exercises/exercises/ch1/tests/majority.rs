//! The tests of `majority`; leave them as they are.

use ch1::perceptron::all_bits;

use super::*;

/// Asks for the outcome of a vote and compares.
fn check(what: &str, perceptron: &Perceptron, x: &Array1<Float>, wanted: bool) {
    let (n, ones, z) = (x.len(), x.sum() as usize, perceptron.weighted_input(x));
    let found = perceptron.output(x);
    let kind = match (2 * ones).cmp(&n) {
        std::cmp::Ordering::Less => "not half",
        std::cmp::Ordering::Equal => "a tie",
        std::cmp::Ordering::Greater => "more than half",
    };
    let wanted = Float::from(u8::from(wanted));
    assert_eq!(
        found, wanted,
        "{ones} of {n} inputs are 1, {kind}; {what} should say {wanted}, and said {found}, as z is {z}. \
         The inputs were {x}"
    );
}

#[test]
fn majority_1_has_a_weight_for_each_input() {
    for n in 1..12 {
        let found = majority(n).weights.len();
        assert_eq!(found, n, "the number of weights for {n} inputs");
    }
}

#[test]
fn majority_2_is_what_more_than_half_say() {
    for n in 1..12 {
        for x in all_bits(n) {
            check("the majority", &majority(n), &x, 2 * x.sum() as usize > n);
        }
    }
}

#[test]
fn majority_3_of_many_voters_is_not_left_to_rounding() {
    for n in 12..300 {
        for ones in [n / 2 - 1, n / 2, n / 2 + 1] {
            let x = Array1::from_shape_fn(n, |k| if k < ones { 1.0 } else { 0.0 });
            check("the majority", &majority(n), &x, 2 * ones > n);
        }
    }
}

#[test]
fn with_chair_1_a_tie_is_decided_by_input_0() {
    for n in [2, 4, 6, 8] {
        for x in all_bits(n).filter(|x| 2 * x.sum() as usize == n) {
            check("the chair, input 0,", &chaired(n), &x, x[0] == 1.0);
        }
    }
}

#[test]
fn with_chair_2_everything_else_is_decided_by_the_majority() {
    for n in 1..12 {
        for x in all_bits(n).filter(|x| 2 * x.sum() as usize != n) {
            check("the majority, chair or not,", &chaired(n), &x, 2 * x.sum() as usize > n);
        }
    }
}
