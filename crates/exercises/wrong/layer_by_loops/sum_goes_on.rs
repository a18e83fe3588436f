//! rejected by layer_1_of_two_neurons_with_two_inputs: the z are 1 and −2.5
//!
//! z is not set back to 0 for the second neuron.

fn layer(w: &Array2<Float>, b: &Array1<Float>, x: &Array1<Float>) -> Array1<Float> {
    let mut z = 0.0;
    Array1::from_shape_fn(b.len(), |j| {
        for k in 0..x.len() {
            z += w[[j, k]] * x[k];
        }
        sigmoid(z + b[j])
    })
}
