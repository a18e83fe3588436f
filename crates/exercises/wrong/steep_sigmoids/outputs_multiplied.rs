//! rejected by outputs_1_of_one_layer: puts out
//!
//! c is outside the sigmoid.

fn soft_outputs(network: &[Vec<Perceptron>], c: Float, x: &Array1<Float>) -> Array1<Float> {
    let mut a = x.clone();
    for layer in network {
        a = layer.iter().map(|p| c * sigmoid(p.weighted_input(&a))).collect();
    }
    a
}
