//! rejected by step_2_the_page_s_network: count once each
//!
//! Every sender that speaks brings the biases along.

fn weighted_inputs(
    said: &Array2<Float>,
    b: &Array1<Float>,
    a: &Array1<Float>,
) -> Array1<Float> {
    let mut z = Array1::zeros(b.len());
    for (row, &a) in said.rows().into_iter().zip(a) {
        if a != 0.0 {
            z += &(&row * a + b);
        }
    }
    z
}
