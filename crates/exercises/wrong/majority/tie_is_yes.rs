//! rejected by majority_2_is_what_more_than_half_say: 1 of 2 inputs are 1, a tie; the majority should say 0, and said 1
//!
//! Half of the votes are taken for enough.

fn majority(n: usize) -> Perceptron {
    Perceptron { weights: Array1::from_elem(n, 1.0), bias: -(n as Float) / 2.0 + 0.25 }
}

fn chaired(n: usize) -> Perceptron {
    let mut perceptron = majority(n);
    perceptron.weights[0] += 0.5;
    perceptron
}
