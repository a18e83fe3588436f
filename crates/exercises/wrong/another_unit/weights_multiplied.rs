//! rejected by function_1_is_the_same_before_the_first_step: an output is off by
//!
//! Larger inputs, larger weights: the wrong way.

use ndarray::Array2;
use numerics::Float;

fn weights(w: &Array2<Float>, c: Float) -> Array2<Float> {
    w * c
}

fn rate_of_descent(eta: Float, c: Float) -> Float {
    eta / (c * c)
}

fn rate_of_adam(eta: Float, c: Float) -> Float {
    eta / c
}
