//! rejected by step_4_error_when_only_one_knows_of_the_other: you found [1, 12]
//!
//! J where its mirror image belongs. For shares they are the same.

fn output_error(nabla_a: &Array1<Float>, jacobian: &Array2<Float>) -> Array1<Float> {
    numerics::matvec(jacobian, nabla_a)
}
