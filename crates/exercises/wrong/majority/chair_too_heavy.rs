//! rejected by with_chair_2_everything_else_is_decided_by_the_majority: the majority, chair or not, should say 1, and said 0
//!
//! Two votes for the chair, one too many: with three voters the two others no longer outvote the chair.

use ch1::perceptron::Perceptron;
use ndarray::Array1;
use numerics::Float;

fn majority(n: usize) -> Perceptron {
    Perceptron { weights: Array1::from_elem(n, 1.0), bias: -(n as Float) / 2.0 }
}

fn chaired(n: usize) -> Perceptron {
    let mut perceptron = majority(n);
    perceptron.weights[0] = 2.0;
    perceptron.bias -= 0.5;
    perceptron
}
