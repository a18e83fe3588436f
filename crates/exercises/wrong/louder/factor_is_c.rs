//! rejected by louder_2_multiplies_every_logit_by_the_factor: the factor that you return is 0.5
//!
//! The network is right, and the factor is that of a single layer.

fn louder(network: &Net, c: Float) -> (Net, Float) {
    let (mut louder, mut factor) = (network.clone(), 1.0);
    for (w, b) in louder.layers.weights.iter_mut().zip(&mut louder.layers.biases) {
        factor *= c;
        *w *= c;
        *b *= factor;
    }
    (louder, c)
}
