//! rejected by layer_2_of_all_sizes: outputs of 3 neurons with 5 inputs
//!
//! The output has the length of the input.

fn layer(w: &Array2<Float>, b: &Array1<Float>, x: &Array1<Float>) -> Array1<Float> {
    Array1::from_shape_fn(x.len(), |j| {
        let j = j.min(b.len() - 1);
        let mut z = 0.0;
        for k in 0..x.len() {
            z += w[[j, k]] * x[k];
        }
        sigmoid(z + b[j])
    })
}
