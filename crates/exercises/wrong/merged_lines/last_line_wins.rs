//! rejected by lines_2_side_by_side_become_one: weight and bias after two lines of weight −2
//!
//! A line replaces the one before it.

fn merged(lines: &[Line], senders: usize, biases: &[Float]) -> Vec<Perceptron> {
    let silent = |&bias: &Float| Perceptron { weights: Array1::zeros(senders), bias };
    let mut perceptrons: Vec<Perceptron> = biases.iter().map(silent).collect();
    for line in lines {
        perceptrons[line.to].weights[line.from] = line.weight;
    }
    perceptrons
}
