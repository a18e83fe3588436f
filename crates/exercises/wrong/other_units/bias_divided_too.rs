//! rejected by unit_1_twice_as_large_numbers: a bias is multiplied by no input
//!
//! Whole neurons are divided, as in Exercise 1-7.

fn carried_over(
    w: &Array2<Float>,
    b: &Array1<Float>,
    scale: Float,
    shift: Float,
) -> (Array2<Float>, Array1<Float>) {
    let w = w / scale;
    let b = w.outer_iter().zip(b).map(|(row, b)| b / scale - shift * sum(row)).collect();
    (w, b)
}
