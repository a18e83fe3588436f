//! rejected by lines_1_single_ones_keep_their_weights: the weights of perceptron 0, which `to` names
//!
//! Takes `from` for the perceptron and `to` for the sender, and skips what then does not exist.

fn merged(lines: &[Line], senders: usize, biases: &[Float]) -> Vec<Perceptron> {
    let silent = |&bias: &Float| Perceptron { weights: Array1::zeros(senders), bias };
    let mut perceptrons: Vec<Perceptron> = biases.iter().map(silent).collect();
    for line in lines.iter().filter(|line| line.from < biases.len() && line.to < senders) {
        perceptrons[line.from].weights[line.to] += line.weight;
    }
    perceptrons
}
