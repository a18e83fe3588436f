//! rejected by outputs_1_of_one_layer: puts out
//!
//! Only the weights get steeper, and the cut moves.

fn soft_outputs(network: &[Vec<Perceptron>], c: Float, x: &Array1<Float>) -> Array1<Float> {
    let mut a = x.clone();
    for layer in network {
        let z = |p: &Perceptron| c * (p.weighted_input(&a) - p.bias) + p.bias;
        a = layer.iter().map(|p| sigmoid(z(p))).collect();
    }
    a
}
