//! rejected by logit_1_at_a_few_points: logit(0.75) came out -1.09
//!
//! The odds against in place of the odds for.

use ch1::sigmoid::sigmoid;
use numerics::{Float, ln};

fn logit(a: Float) -> Float {
    ln((1.0 - a) / a)
}

fn distance_from_one(z: Float) -> Float {
    sigmoid(-z)
}
