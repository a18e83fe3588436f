//! rejected by a_perceptron_is_multiplied_whole: 4 times the weights 1, −2 and 0.5 came out as [0.25, -0.5, 0.125]
//!
//! Divided instead of multiplied; no output changes either.

fn scale(network: &[Vec<Perceptron>], c: Float) -> Vec<Vec<Perceptron>> {
    let times = |p: &Perceptron| Perceptron { weights: &p.weights / c, bias: p.bias / c };
    network.iter().map(|layer| layer.iter().map(times).collect()).collect()
}
