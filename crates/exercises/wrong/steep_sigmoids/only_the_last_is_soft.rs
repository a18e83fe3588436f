//! rejected by outputs_2_of_two_layers_are_between_0_and_1: for the bits [0, 0] and c = 1 the output is
//!
//! The layers before remain perceptrons.

fn soft_outputs(network: &[Vec<Perceptron>], c: Float, x: &Array1<Float>) -> Array1<Float> {
    let mut a = x.clone();
    for (l, layer) in network.iter().enumerate() {
        let soft = |p: &Perceptron| sigmoid(c * p.weighted_input(&a));
        let hard = |p: &Perceptron| p.output(&a);
        a = if l + 1 < network.len() {
            layer.iter().map(hard).collect()
        } else {
            layer.iter().map(soft).collect()
        };
    }
    a
}
