//! rejected by distance_1_and_the_output_make_1: its distance
//!
//! The output itself.

use ch1::sigmoid::sigmoid;
use numerics::{Float, ln};

fn logit(a: Float) -> Float {
    ln(a / (1.0 - a))
}

fn distance_from_one(z: Float) -> Float {
    sigmoid(z)
}
