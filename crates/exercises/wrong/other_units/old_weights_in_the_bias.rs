//! rejected by unit_4_of_every_scale_and_shift: · x +
//!
//! The sum of the weights before they were divided.

fn carried_over(
    w: &Array2<Float>,
    b: &Array1<Float>,
    scale: Float,
    shift: Float,
) -> (Array2<Float>, Array1<Float>) {
    let b = w.outer_iter().zip(b).map(|(row, b)| b - shift * sum(row)).collect();
    (w / scale, b)
}
