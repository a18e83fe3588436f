//! rejected by a_perceptron_is_multiplied_whole: came out as [-4, 8, -2]
//!
//! A minus sign too many.

fn scale(network: &[Vec<Perceptron>], c: Float) -> Vec<Vec<Perceptron>> {
    let times = |p: &Perceptron| Perceptron { weights: &p.weights * -c, bias: p.bias * -c };
    network.iter().map(|layer| layer.iter().map(times).collect()).collect()
}
