//! rejected by louder_2_multiplies_every_logit_by_the_factor: sizes [4, 5, 3], c = 0.5
//!
//! All biases multiplied by c alone.

fn louder(network: &Net, c: Float) -> (Net, Float) {
    let (mut louder, mut factor) = (network.clone(), 1.0);
    for (w, b) in louder.layers.weights.iter_mut().zip(&mut louder.layers.biases) {
        factor *= c;
        *w *= c;
        *b *= c;
    }
    (louder, factor)
}
