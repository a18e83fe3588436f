//! rejected by sigmoids_3_with_one_hidden_layer: the output layer gets
//!
//! The weights that leave a neuron added up, not those that enter one.

fn in_sigmoids(network: &Net) -> Net {
    let mut same = Net { hidden: Unit::Sigmoid, ..network.clone() };
    let last = same.layers.weights.len() - 1;
    for (l, (w, b)) in same.layers.weights.iter_mut().zip(&mut same.layers.biases).enumerate() {
        if l > 0 {
            b.iter_mut().zip(w.columns()).for_each(|(b, w)| *b -= sum(w));
            *w *= 2.0;
        }
        if l < last {
            *w *= 2.0;
            *b *= 2.0;
        }
    }
    same
}
