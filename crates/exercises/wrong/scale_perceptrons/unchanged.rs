//! rejected by a_perceptron_is_multiplied_whole: 4 times the weights 1, −2 and 0.5 came out as [1, -2, 0.5]
//!
//! No output changes if nothing does.

fn scale(network: &[Vec<Perceptron>], c: Float) -> Vec<Vec<Perceptron>> {
    let _ = c;
    network.to_vec()
}
