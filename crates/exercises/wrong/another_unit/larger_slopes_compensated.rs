//! rejected by function_2_takes_the_same_steps_by_plain_descent: plain descent with η = 0.5, and 0.25 for the weights
//!
//! The slopes are larger, so η is made larger, too.

fn rate_of_descent(eta: Float, c: Float) -> Float {
    eta * c
}
