//! rejected by louder_1_multiplies_all_weights: c = 0.5: a weight into layer 3
//!
//! The weights of later layers multiplied more than once.

fn louder(network: &Net, c: Float) -> (Net, Float) {
    let (mut louder, mut factor) = (network.clone(), 1.0);
    for (w, b) in louder.layers.weights.iter_mut().zip(&mut louder.layers.biases) {
        factor *= c;
        *w *= factor;
        *b *= factor;
    }
    (louder, factor)
}
