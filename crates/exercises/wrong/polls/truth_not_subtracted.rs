//! rejected by squared_error_1_of_a_single_example: You measured the squared length of the poll, not of its error
//!
//! The squared length of the poll, not of its error.

fn squared_error(
    gradients: &Array2<Float>,
    truth: &Array1<Float>,
    m: usize,
    polls: usize,
    rng: &mut Stream,
) -> Float {
    let mut total = 0.0;
    for _ in 0..polls {
        let opinion = poll(gradients, m, rng);
        total += dot(&opinion, &opinion);
    }
    total / polls as Float
}
