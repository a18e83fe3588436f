//! rejected by logit_4_close_to_1: logit of 1 − 1/2^30 came out
//!
//! Solved for z the shortest way. Right on paper; 1/a − 1 loses digits where a is near 1.

use ch1::sigmoid::sigmoid;
use numerics::{Float, ln};

fn logit(a: Float) -> Float {
    -ln(1.0 / a - 1.0)
}

fn distance_from_one(z: Float) -> Float {
    sigmoid(-z)
}
