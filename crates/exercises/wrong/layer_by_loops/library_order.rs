//! rejected by layer_3_has_the_same_bits: have the right digits and not the right bits
//!
//! The library's own product adds in blocks.

fn layer(w: &Array2<Float>, b: &Array1<Float>, x: &Array1<Float>) -> Array1<Float> {
    (w.dot(x) + b).mapv(sigmoid)
}
