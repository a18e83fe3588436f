//! rejected by poll_4_draws_from_all_examples_every_time: of two examples, 400 of 400 polls of two asked both
//!
//! Deals the examples like cards, as an epoch does. Then a poll of all of them has no error.

fn poll(gradients: &Array2<Float>, m: usize, rng: &mut Stream) -> Array1<Float> {
    let order = numerics::permutation(rng, gradients.nrows());
    let mut mean = Array1::zeros(gradients.ncols());
    for &i in order.iter().cycle().take(m) {
        mean += &gradients.row(i);
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
