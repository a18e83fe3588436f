//! rejected by step_4_no_more_multiplications_than_needed: layers of [10, 10, 10, 10] took 4100 multiplications; 230 are enough
//!
//! The page's order: right, and a matrix at the end of every step.

fn first_error(
    weights: &[Array2<Float>],
    slopes: &[Array1<Float>],
    nabla_a: &Array1<Float>,
    count: &mut Counting,
) -> Array1<Float> {
    let mut chain = Array2::from_diag(&slopes[0]);
    for l in 1..slopes.len() {
        chain = count.matrix(&chain, &weights[l].t().to_owned());
        chain = count.matrix(&chain, &Array2::from_diag(&slopes[l]));
    }
    count.vector(&chain, nabla_a)
}
