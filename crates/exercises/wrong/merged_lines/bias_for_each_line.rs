//! rejected by lines_1_single_ones_keep_their_weights: the bias of perceptron 0: it has one, however many lines arrive
//!
//! Each line brings the bias along.

fn merged(lines: &[Line], senders: usize, biases: &[Float]) -> Vec<Perceptron> {
    let silent = |_: &Float| Perceptron { weights: Array1::zeros(senders), bias: 0.0 };
    let mut perceptrons: Vec<Perceptron> = biases.iter().map(silent).collect();
    for (perceptron, &bias) in perceptrons.iter_mut().zip(biases) {
        perceptron.bias = bias;
    }
    for line in lines {
        perceptrons[line.to].weights[line.from] += line.weight;
        perceptrons[line.to].bias += biases[line.to];
    }
    perceptrons
}
