//! rejected by sigmoids_3_with_one_hidden_layer: the output layer gets
//!
//! The sum of the weights taken after they were doubled.

fn in_sigmoids(network: &Network) -> Network {
    let mut same = Network { hidden: Activation::Sigmoid, ..network.clone() };
    let last = same.weights.len() - 1;
    for (l, (w, b)) in same.weights.iter_mut().zip(&mut same.biases).enumerate() {
        if l > 0 {
            *w *= 2.0;
            b.iter_mut().zip(w.rows()).for_each(|(b, w)| *b -= sum(w));
        }
        if l < last {
            *w *= 2.0;
            *b *= 2.0;
        }
    }
    same
}
