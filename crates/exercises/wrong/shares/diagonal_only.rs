//! rejected by step_4_error_when_only_one_knows_of_the_other: you found [1, 2]
//!
//! The old (BP1): all terms but one struck out.

use ndarray::{Array1, Array2};
use numerics::Float;

fn jacobian(a: &Array1<Float>) -> Array2<Float> {
    let rate = |(i, j): (usize, usize)| if i == j { a[i] * (1.0 - a[i]) } else { -a[i] * a[j] };
    Array2::from_shape_fn((a.len(), a.len()), rate)
}

fn output_error(nabla_a: &Array1<Float>, jacobian: &Array2<Float>) -> Array1<Float> {
    nabla_a * &jacobian.diag()
}
