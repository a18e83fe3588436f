//! rejected by step_2_weights_are_turned_over: would be (21, 2100)
//!
//! The weights as on the way forward.

fn first_error(
    weights: &[Array2<Float>],
    slopes: &[Array1<Float>],
    nabla_a: &Array1<Float>,
    count: &mut Counting,
) -> Array1<Float> {
    let last = slopes.len() - 1;
    let mut error = count.diagonal(&slopes[last], nabla_a);
    for l in (0..last).rev() {
        error = count.vector(&weights[l + 1], &error);
        error = count.diagonal(&slopes[l], &error);
    }
    error
}
