//! rejected by weights_1_go_along_with_the_pixels: should give the sums
//!
//! Pixels meet the weights of other pixels.

fn shuffled_weights(w: &Array2<Float>, order: &[usize]) -> Array2<Float> {
    let _ = order;
    w.clone()
}
