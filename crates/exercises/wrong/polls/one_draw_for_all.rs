//! rejected by poll_4_draws_from_all_examples_every_time: of two examples, 0 of 400 polls of two asked both
//!
//! Draws one example and asks it m times.

fn poll(gradients: &Array2<Float>, m: usize, rng: &mut Stream) -> Array1<Float> {
    let drawn = below(rng, gradients.nrows());
    let mut mean = Array1::zeros(gradients.ncols());
    for _ in 0..m {
        mean += &gradients.row(drawn);
    }
    mean / m as Float
}

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
        total += dot(&error, &error);
    }
    total / polls as Float
}
