//! rejected by step_1_jacobian_of_two_equal_shares: the other loses
//!
//! The diagonal alone, as if every output went its own way.

fn jacobian(a: &Array1<Float>) -> Array2<Float> {
    let rate = |(i, j): (usize, usize)| if i == j { a[i] * (1.0 - a[i]) } else { 0.0 };
    Array2::from_shape_fn((a.len(), a.len()), rate)
}

fn output_error(nabla_a: &Array1<Float>, jacobian: &Array2<Float>) -> Array1<Float> {
    numerics::matvec(jacobian.t(), nabla_a)
}
