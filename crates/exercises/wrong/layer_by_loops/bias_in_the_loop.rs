//! rejected by layer_1_of_two_neurons_with_two_inputs: the z are 1 and −2.5
//!
//! The bias is added once for each input.

fn layer(w: &Array2<Float>, b: &Array1<Float>, x: &Array1<Float>) -> Array1<Float> {
    Array1::from_shape_fn(b.len(), |j| {
        let mut z = 0.0;
        for k in 0..x.len() {
            z += w[[j, k]] * x[k] + b[j];
        }
        sigmoid(z)
    })
}
