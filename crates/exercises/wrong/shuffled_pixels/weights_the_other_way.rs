//! rejected by weights_1_go_along_with_the_pixels: should give the sums
//!
//! The weights go where the pixels come from.

fn shuffled_weights(w: &Array2<Float>, order: &[usize]) -> Array2<Float> {
    let mut result = Array2::zeros(w.dim());
    for (i, &k) in order.iter().enumerate() {
        result.column_mut(k).assign(&w.column(i));
    }
    result
}
