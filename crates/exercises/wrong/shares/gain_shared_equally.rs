//! rejected by step_2_jacobian_measured: your J has
//!
//! What one gains is taken from the others in equal parts. It is taken in proportion to what they have.

fn jacobian(a: &Array1<Float>) -> Array2<Float> {
    let rate = |(i, j): (usize, usize)| {
        if i == j { a[i] * (1.0 - a[i]) } else { -a[j] * (1.0 - a[j]) / (a.len() - 1) as Float }
    };
    Array2::from_shape_fn((a.len(), a.len()), rate)
}

fn output_error(nabla_a: &Array1<Float>, jacobian: &Array2<Float>) -> Array1<Float> {
    numerics::matvec(jacobian.t(), nabla_a)
}
