//! Exercise 1-2: Majority (page Perceptrons)
//!
//! A vote: each input is a yes (1) or a no (0), and the perceptron has to say how the vote ends. With equal
//! weights nothing counts but the number of ones, and the bias says how many are enough. Then one voter becomes
//! the chair and gets a little more weight: how much is enough to decide ties, and not enough for anything
//! else?

use ch1::perceptron::Perceptron;
use ndarray::Array1;
use numerics::Float;

/// A perceptron with n inputs that says 1 if more than half of them are 1. A tie is a no.
fn majority(n: usize) -> Perceptron {
    // The weighted sum is the number of ones, k. The bias −n/2 makes z = k − n/2: positive for more than half,
    // 0 on a tie, which is a no. All numbers here are multiples of ½ and exact, so a tie is a tie.
    Perceptron { weights: Array1::from_elem(n, 1.0), bias: -(n as Float) / 2.0 }
}

/// The same vote with a chair, input 0: if exactly half of the n inputs are 1, the answer is the chair's own
/// vote. In all other cases the majority has its way, the chair's vote being one of n.
fn chaired(n: usize) -> Perceptron {
    // Votes differ by whole ones, so half a vote more for the chair can lift nothing but a tie. On a tie z is
    // now ½ or 0. The smallest majority without the chair has z ≥ ½, the largest minority with the chair z ≤ 0
    // (that is −½ + ½, with an odd n). The strict > in the perceptron does the rest, and the bias can stay.
    let mut perceptron = majority(n);
    perceptron.weights[0] += 0.5;
    perceptron
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
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
}
