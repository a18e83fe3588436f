//! rejected by unit_3_numbers_that_are_one_larger: with inputs of 1 · x + 1, z of neuron 0 is
//!
//! The sign of the shift: what comes in too large must be taken away.

fn carried_over(
    w: &Array2<Float>,
    b: &Array1<Float>,
    scale: Float,
    shift: Float,
) -> (Array2<Float>, Array1<Float>) {
    let w = w / scale;
    let b = w.outer_iter().zip(b).map(|(row, b)| b + shift * sum(row)).collect();
    (w, b)
}
