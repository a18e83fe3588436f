//! rejected by majority_2_is_what_more_than_half_say: 1 of 1 inputs are 1, more than half; the majority should say 1, and said 0
//!
//! The bias of the answer for three inputs, whatever n is.

fn majority(n: usize) -> Perceptron {
    Perceptron { weights: Array1::from_elem(n, 1.0), bias: -1.5 }
}

fn chaired(n: usize) -> Perceptron {
    let mut perceptron = majority(n);
    perceptron.weights[0] += 0.5;
    perceptron
}
