//! rejected by step_3_silent_senders_are_not_listened_to: A NaN says that its row was used
//!
//! The right sum, with every row in it.

fn weighted_inputs(
    said: &Array2<Float>,
    b: &Array1<Float>,
    a: &Array1<Float>,
) -> Array1<Float> {
    let mut z = b.clone();
    for (row, &a) in said.rows().into_iter().zip(a) {
        z += &(&row * a);
    }
    z
}
