//! rejected by all_layers_and_perceptrons_are_there: came back with other numbers of weights
//!
//! Each layer overwrites the one before.

fn scale(network: &[Vec<Perceptron>], c: Float) -> Vec<Vec<Perceptron>> {
    let times = |p: &Perceptron| Perceptron { weights: &p.weights * c, bias: p.bias * c };
    let mut scaled = vec![];
    for layer in network {
        scaled = vec![layer.iter().map(times).collect()];
    }
    scaled
}
