//! rejected by collapse_1_single_neurons_in_a_chain: 5 · 13 + 100 = 165
//!
//! A vector is set anew in every layer.

fn collapse(network: &Network) -> (Array2<Float>, Array1<Float>) {
    let (mut m, mut c) = (network.weights[0].clone(), network.biases[0].clone());
    for (w, b) in network.weights.iter().zip(&network.biases).skip(1) {
        m = product(w, &m);
        c = b.clone();
    }
    (m, c)
}
