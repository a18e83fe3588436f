//! rejected by sigmoids_3_with_one_hidden_layer: the output layer gets
//!
//! The other direction, as on the page, with another name for the neurons.

fn in_sigmoids(network: &Net) -> Net {
    let mut same = Net { hidden: Unit::Sigmoid, ..network.clone() };
    let last = same.layers.weights.len() - 1;
    for (l, (w, b)) in same.layers.weights.iter_mut().zip(&mut same.layers.biases).enumerate() {
        if l > 0 {
            *w /= 2.0;
            b.iter_mut().zip(w.rows()).for_each(|(b, w)| *b += sum(w));
        }
        if l < last {
            *w /= 2.0;
            *b /= 2.0;
        }
    }
    same
}
