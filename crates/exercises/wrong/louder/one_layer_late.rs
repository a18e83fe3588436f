//! rejected by louder_2_multiplies_every_logit_by_the_factor: sizes [3, 4], c = 2
//!
//! The factor of the layer before, which its inputs have, without its own weights.

fn louder(network: &Net, c: Float) -> (Net, Float) {
    let (mut louder, mut factor) = (network.clone(), 1.0);
    for (w, b) in louder.layers.weights.iter_mut().zip(&mut louder.layers.biases) {
        *b *= factor;
        factor *= c;
        *w *= c;
    }
    (louder, factor)
}
