//! rejected by a_perceptron_for_each_bias_a_weight_for_each_sender: bias and number of weights of each, with 4 senders
//!
//! A weight for each line instead of each sender.

fn merged(lines: &[Line], senders: usize, biases: &[Float]) -> Vec<Perceptron> {
    let at = |to: usize| lines.iter().filter(move |line| line.to == to).map(|line| line.weight);
    biases
        .iter()
        .enumerate()
        .map(|(to, &bias)| Perceptron { weights: at(to).collect::<Array1<Float>>(), bias })
        .collect()
}
