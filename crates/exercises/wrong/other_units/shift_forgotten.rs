//! rejected by unit_3_numbers_that_are_one_larger: with inputs of 1 · x + 1, z of neuron 0 is
//!
//! The shift is left to the weights, which cannot do it.

fn carried_over(
    w: &Array2<Float>,
    b: &Array1<Float>,
    scale: Float,
    shift: Float,
) -> (Array2<Float>, Array1<Float>) {
    let _ = shift;
    (w / scale, b.clone())
}
