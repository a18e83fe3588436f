//! rejected by majority_3_of_many_voters_is_not_left_to_rounding: a tie; the majority should say 0, and said 1, as z is 0.000000000000000
//!
//! Weights 1/n and bias −½: the same rule on paper. But 1/n is rounded, and so are the sums.

fn majority(n: usize) -> Perceptron {
    Perceptron { weights: Array1::from_elem(n, 1.0 / n as Float), bias: -0.5 }
}

fn chaired(n: usize) -> Perceptron {
    let mut perceptron = majority(n);
    perceptron.weights[0] += 0.5;
    perceptron
}
