//! rejected by sigmoids_4_with_two_and_more: sizes [4, 6, 5, 3]
//!
//! The bias is doubled before the part of the senders is in it.

fn in_sigmoids(network: &Network) -> Network {
    let mut same = Network { hidden: Activation::Sigmoid, ..network.clone() };
    let last = same.weights.len() - 1;
    for (l, (w, b)) in same.weights.iter_mut().zip(&mut same.biases).enumerate() {
        if l < last {
            *b *= 2.0;
        }
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
