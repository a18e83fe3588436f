//! rejected by function_2_takes_the_same_steps_by_plain_descent: plain descent with η = 0.5, and 0.25 for the weights
//!
//! The slopes are larger, so η is made larger, too.

use ndarray::Array2;
use numerics::Float;

fn weights(w: &Array2<Float>, c: Float) -> Array2<Float> {
    w / c
}

fn rate_of_descent(eta: Float, c: Float) -> Float {
    eta * c
}

fn rate_of_adam(eta: Float, c: Float) -> Float {
    eta / c
}
