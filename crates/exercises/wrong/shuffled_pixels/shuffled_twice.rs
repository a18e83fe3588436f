//! rejected by image_3_is_restored_after_any_shuffle: came back as
//!
//! Shuffles once more. That undoes a swap, and little else.

fn restored(shuffled: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    order.iter().map(|&k| shuffled[k]).collect()
}
