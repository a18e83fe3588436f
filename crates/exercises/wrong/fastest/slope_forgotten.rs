//! rejected by step_1_error_of_the_quadratic_cost: the product 0.002143; you found 0.047426
//!
//! How wrong the output is, not how much would be won.

fn error(a: Float, p: Float) -> Float {
    powf(a, p - 1.0)
}
