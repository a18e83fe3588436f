//! rejected by layer_1_of_two_neurons_with_two_inputs: the z are 1 and −2.5
//!
//! Column j in place of row j, which a square matrix allows.

fn layer(w: &Array2<Float>, b: &Array1<Float>, x: &Array1<Float>) -> Array1<Float> {
    Array1::from_shape_fn(b.len(), |j| {
        let mut z = 0.0;
        for k in 0..x.len() {
            z += w[[k, j]] * x[k];
        }
        sigmoid(z + b[j])
    })
}
