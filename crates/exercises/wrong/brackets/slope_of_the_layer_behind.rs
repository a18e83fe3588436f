//! rejected by step_1_two_neurons_in_a_chain: the product of the four is 3
//!
//! The slopes of layer l + 1 where those of layer l belong.

fn first_error(
    weights: &[Array2<Float>],
    slopes: &[Array1<Float>],
    nabla_a: &Array1<Float>,
    count: &mut Counting,
) -> Array1<Float> {
    let last = slopes.len() - 1;
    let mut error = count.diagonal(&slopes[last], nabla_a);
    for l in (0..last).rev() {
        error = count.vector(&weights[l + 1].t().to_owned(), &error);
        error = count.diagonal(&slopes[l + 1], &error);
    }
    error
}
