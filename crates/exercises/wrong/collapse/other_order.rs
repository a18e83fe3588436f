//! rejected by collapse_2_any_network_of_lines: layers of [2, 2, 2]
//!
//! w² w³ instead of w³ w²: the last layer first.

fn collapse(network: &Network) -> (Array2<Float>, Array1<Float>) {
    let (mut m, mut c) = (network.weights[0].clone(), network.biases[0].clone());
    for (w, b) in network.weights.iter().zip(&network.biases).skip(1) {
        m = product(&m, w);
        c = matvec(w, &c) + b;
    }
    (m, c)
}
