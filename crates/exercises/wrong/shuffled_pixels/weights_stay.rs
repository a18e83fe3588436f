//! rejected by weights_1_go_along_with_the_pixels: should give the sums
//!
//! Pixels meet the weights of other pixels.

use ndarray::{Array1, Array2};
use numerics::Float;

fn shuffled(x: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    order.iter().map(|&k| x[k]).collect()
}

fn restored(shuffled: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    let mut x = Array1::zeros(order.len());
    for (i, &k) in order.iter().enumerate() {
        x[k] = shuffled[i];
    }
    x
}

fn shuffled_weights(w: &Array2<Float>, order: &[usize]) -> Array2<Float> {
    let _ = order;
    w.clone()
}
