//! rejected by step_2_the_page_s_network: the input [-1, 0.5] gave z = [-0.5, -0.5, -4]
//!
//! A sender is taken for silent unless its activation is positive.

fn weighted_inputs(
    said: &Array2<Float>,
    b: &Array1<Float>,
    a: &Array1<Float>,
) -> Array1<Float> {
    let mut z = b.clone();
    for (row, &a) in said.rows().into_iter().zip(a) {
        if a > 0.0 {
            z += &(&row * a);
        }
    }
    z
}
