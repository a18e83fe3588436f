//! rejected by sigmoids_4_with_two_and_more: sizes [4, 6, 5, 3]
//!
//! The bias is doubled before the part of the senders is in it.

fn in_sigmoids(network: &Net) -> Net {
    let mut same = Net { hidden: Unit::Sigmoid, ..network.clone() };
    let last = same.layers.weights.len() - 1;
    for (l, (w, b)) in same.layers.weights.iter_mut().zip(&mut same.layers.biases).enumerate() {
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
