//! rejected by unit_1_twice_as_large_numbers: inputs twice as large need weights half as large
//!
//! The weights are changed like the inputs.

fn carried_over(
    w: &Array2<Float>,
    b: &Array1<Float>,
    scale: Float,
    shift: Float,
) -> (Array2<Float>, Array1<Float>) {
    let w = w * scale;
    let b = w.outer_iter().zip(b).map(|(row, b)| b - shift * sum(row)).collect();
    (w, b)
}
