//! rejected by with_chair_1_a_tie_is_decided_by_input_0: the chair, input 0, should say 1, and said 0
//!
//! The chair is forgotten.

use ch1::perceptron::Perceptron;
use ndarray::Array1;
use numerics::Float;

fn majority(n: usize) -> Perceptron {
    Perceptron { weights: Array1::from_elem(n, 1.0), bias: -(n as Float) / 2.0 }
}

fn chaired(n: usize) -> Perceptron {
    majority(n)
}
