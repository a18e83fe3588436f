//! rejected by a_perceptron_is_multiplied_whole: 4 times the bias −0.25 came out as -0.25
//!
//! The weights are multiplied and the bias is not.

fn scale(network: &[Vec<Perceptron>], c: Float) -> Vec<Vec<Perceptron>> {
    let times = |p: &Perceptron| Perceptron { weights: &p.weights * c, bias: p.bias };
    network.iter().map(|layer| layer.iter().map(times).collect()).collect()
}
