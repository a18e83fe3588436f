//! rejected by logit_2_undoes_sigma: logit(σ(-20)) came out -1.61
//!
//! A guard against infinities that are not there.

use ch1::sigmoid::sigmoid;
use numerics::{Float, ln};

fn logit(a: Float) -> Float {
    let a = a.clamp(1e-7, 1.0 - 1e-7);
    ln(a / (1.0 - a))
}

fn distance_from_one(z: Float) -> Float {
    sigmoid(-z)
}
