//! rejected by poll_1_of_examples_that_agree: and a poll of 2 says [3, -4]
//!
//! The division by m is forgotten.

fn poll(gradients: &Array2<Float>, m: usize, rng: &mut Stream) -> Array1<Float> {
    let mut sum = Array1::zeros(gradients.ncols());
    for _ in 0..m {
        sum += &gradients.row(below(rng, gradients.nrows()));
    }
    sum
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
