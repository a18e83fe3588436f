//! rejected by sigmoids_3_with_one_hidden_layer: the output layer gets
//!
//! 2z needs twice the weights and twice the bias.

fn in_sigmoids(network: &Network) -> Network {
    let mut same = Network { hidden: Activation::Sigmoid, ..network.clone() };
    let last = same.weights.len() - 1;
    for (l, (w, b)) in same.weights.iter_mut().zip(&mut same.biases).enumerate() {
        if l > 0 {
            b.iter_mut().zip(w.rows()).for_each(|(b, w)| *b -= sum(w));
            *w *= 2.0;
        }
        if l < last {
            *w *= 2.0;
        }
    }
    same
}
