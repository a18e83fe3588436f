//! rejected by step_4_no_more_multiplications_than_needed: are enough, one for each weight and slope
//!
//! From the right, but the slopes as whole matrices, zeros and all.

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
        error = count.vector(&Array2::from_diag(&slopes[l]), &error);
    }
    error
}
