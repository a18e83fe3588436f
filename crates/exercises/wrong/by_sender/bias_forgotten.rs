//! rejected by step_2_the_page_s_network: the input [0, 0] gave z = [0, 0, 0]
//!
//! The sum begins at 0.

fn weighted_inputs(
    said: &Array2<Float>,
    b: &Array1<Float>,
    a: &Array1<Float>,
) -> Array1<Float> {
    let mut z = Array1::zeros(b.len());
    for (row, &a) in said.rows().into_iter().zip(a) {
        if a != 0.0 {
            z += &(&row * a);
        }
    }
    z
}
