//! rejected by step_1_what_a_sender_says_stands_in_its_row: only sender 1 of 3 speaks
//!
//! The matrix read in this book's order. With three senders and three receivers nothing stops.

fn weighted_inputs(
    said: &Array2<Float>,
    b: &Array1<Float>,
    a: &Array1<Float>,
) -> Array1<Float> {
    let mut z = b.clone();
    for (row, &a) in said.columns().into_iter().zip(a) {
        if a != 0.0 {
            z += &(&row * a);
        }
    }
    z
}
