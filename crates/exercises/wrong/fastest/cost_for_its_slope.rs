//! rejected by step_1_error_of_the_quadratic_cost: you found
//!
//! The value of the cost where its slope belongs.

fn error(a: Float, p: Float) -> Float {
    powf(a, p) / p * a * (1.0 - a)
}
