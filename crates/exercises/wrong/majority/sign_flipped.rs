//! rejected by majority_2_is_what_more_than_half_say: 0 of 1 inputs are 1, not half; the majority should say 0, and said 1
//!
//! The threshold taken for the bias.

fn majority(n: usize) -> Perceptron {
    Perceptron { weights: Array1::from_elem(n, 1.0), bias: n as Float / 2.0 }
}

fn chaired(n: usize) -> Perceptron {
    let mut perceptron = majority(n);
    perceptron.weights[0] += 0.5;
    perceptron
}
