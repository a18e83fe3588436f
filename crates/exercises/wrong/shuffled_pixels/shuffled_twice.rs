//! rejected by image_3_is_restored_after_any_shuffle: came back as
//!
//! Shuffles once more. That undoes a swap, and little else.

use ndarray::{Array1, Array2};
use numerics::Float;

fn shuffled(x: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    order.iter().map(|&k| x[k]).collect()
}

fn restored(shuffled: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    order.iter().map(|&k| shuffled[k]).collect()
}

fn shuffled_weights(w: &Array2<Float>, order: &[usize]) -> Array2<Float> {
    Array2::from_shape_fn(w.dim(), |(j, i)| w[[j, order[i]]])
}
