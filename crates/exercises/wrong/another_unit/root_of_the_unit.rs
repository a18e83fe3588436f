//! rejected by function_3_takes_the_same_steps_by_adam: an output is
//!
//! The root in Adam's formula has been undone by the square already.

use ndarray::Array2;
use numerics::Float;

fn weights(w: &Array2<Float>, c: Float) -> Array2<Float> {
    w / c
}

fn rate_of_descent(eta: Float, c: Float) -> Float {
    eta / (c * c)
}

fn rate_of_adam(eta: Float, c: Float) -> Float {
    eta / c.sqrt()
}
