//! rejected by logit_4_close_to_1: logit of 1 − 1/2^30 came out
//!
//! Solved for z the shortest way. Right on paper; 1/a − 1 loses digits where a is near 1.

fn logit(a: Float) -> Float {
    -ln(1.0 / a - 1.0)
}
