//! rejected by squared_error_1_of_a_single_example: Did errors in opposite directions cancel?
//!
//! Takes the mean of the errors first and squares it then.

fn squared_error(
    gradients: &Array2<Float>,
    truth: &Array1<Float>,
    m: usize,
    polls: usize,
    rng: &mut Stream,
) -> Float {
    let mut total = Array1::zeros(gradients.ncols());
    for _ in 0..polls {
        total = total + poll(gradients, m, rng) - truth;
    }
    total /= polls as Float;
    dot(&total, &total)
}
