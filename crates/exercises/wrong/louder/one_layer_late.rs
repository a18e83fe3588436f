//! rejected by louder_2_multiplies_every_logit_by_the_factor: sizes [3, 4], c = 2
//!
//! The factor of the layer before, which its inputs have, without its own weights.

fn louder(network: &Network, c: Float) -> (Network, Float) {
    let (mut louder, mut factor) = (network.clone(), 1.0);
    for (w, b) in louder.weights.iter_mut().zip(&mut louder.biases) {
        *b *= factor;
        factor *= c;
        *w *= c;
    }
    (louder, factor)
}
