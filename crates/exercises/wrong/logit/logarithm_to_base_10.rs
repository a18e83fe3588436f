//! rejected by logit_1_at_a_few_points: logit(0.75) came out 4.77
//!
//! The other logarithm.

use ch1::sigmoid::sigmoid;
use numerics::{Float, ln};

fn logit(a: Float) -> Float {
    ln(a / (1.0 - a)) / ln(10.0)
}

fn distance_from_one(z: Float) -> Float {
    sigmoid(-z)
}
