//! rejected by layer_3_has_the_same_bits: of the 30 outputs have the right digits and not the right bits
//!
//! Begins with the bias: the same sum in another order.

fn layer(w: &Array2<Float>, b: &Array1<Float>, x: &Array1<Float>) -> Array1<Float> {
    Array1::from_shape_fn(b.len(), |j| {
        let mut z = b[j];
        for k in 0..x.len() {
            z += w[[j, k]] * x[k];
        }
        sigmoid(z)
    })
}
