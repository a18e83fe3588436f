//! rejected by step_4_error_when_only_one_knows_of_the_other: you found [1, 2]
//!
//! The old (BP1): all terms but one struck out.

fn output_error(nabla_a: &Array1<Float>, jacobian: &Array2<Float>) -> Array1<Float> {
    nabla_a * &jacobian.diag()
}
