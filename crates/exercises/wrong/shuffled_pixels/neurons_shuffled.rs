//! rejected by weights_1_go_along_with_the_pixels: should give the sums
//!
//! Rows in place of columns.

fn shuffled_weights(w: &Array2<Float>, order: &[usize]) -> Array2<Float> {
    Array2::from_shape_fn(
        w.dim(),
        |(j, i)| if j < order.len() { w[[order[j], i]] } else { w[[j, i]] },
    )
}
