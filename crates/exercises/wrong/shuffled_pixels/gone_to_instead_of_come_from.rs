//! rejected by image_1_is_shuffled: begins with the pixel of place 2, 0.3; it came out
//!
//! Reads the list as saying where pixels go.

fn shuffled(x: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    let mut result = Array1::zeros(order.len());
    for (i, &k) in order.iter().enumerate() {
        result[k] = x[i];
    }
    result
}

fn restored(shuffled: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    let mut x = Array1::zeros(order.len());
    for (i, &k) in order.iter().enumerate() {
        x[k] = shuffled[i];
    }
    x
}
