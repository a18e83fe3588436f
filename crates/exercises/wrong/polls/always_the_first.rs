//! rejected by poll_2_asks_a_different_example_each_time: the 5 examples were asked so many times: [100, 0, 0, 0, 0]
//!
//! The first m examples, as in a file that is not shuffled.

fn poll(gradients: &Array2<Float>, m: usize, rng: &mut Stream) -> Array1<Float> {
    let _ = below(rng, gradients.nrows());
    let mut mean = Array1::zeros(gradients.ncols());
    for i in 0..m {
        mean += &gradients.row(i % gradients.nrows());
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
