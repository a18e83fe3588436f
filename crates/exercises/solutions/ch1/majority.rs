//! Exercise 1-4: Majority (page Perceptrons)
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
