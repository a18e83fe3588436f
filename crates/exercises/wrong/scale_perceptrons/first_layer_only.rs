//! rejected by every_layer_is_multiplied: layer 2: weights
//!
//! The later layers stay as they are. No output changes by that: only a look at the weights tells.

fn scale(network: &[Vec<Perceptron>], c: Float) -> Vec<Vec<Perceptron>> {
    let times = |p: &Perceptron| Perceptron { weights: &p.weights * c, bias: p.bias * c };
    let mut scaled = network.to_vec();
    scaled[0] = network[0].iter().map(times).collect();
    scaled
}
