//! rejected by squared_error_1_of_a_single_example: was measured as
//!
//! The mean length of the errors, of which the law does not hold.

fn squared_error(
    gradients: &Array2<Float>,
    truth: &Array1<Float>,
    m: usize,
    polls: usize,
    rng: &mut Stream,
) -> Float {
    let mut total = 0.0;
    for _ in 0..polls {
        let error = poll(gradients, m, rng) - truth;
        total += dot(&error, &error).sqrt();
    }
    total / polls as Float
}
