//! rejected by function_2_takes_the_same_steps_by_plain_descent: plain descent with η = 0.5, and 1 for the weights
//!
//! Sees that steps must be smaller, and not that the slopes are larger.

fn rate_of_descent(eta: Float, c: Float) -> Float {
    eta / c
}
