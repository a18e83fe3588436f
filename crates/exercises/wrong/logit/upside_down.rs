//! rejected by logit_1_at_a_few_points: logit(0.75) came out -1.09
//!
//! The odds against in place of the odds for.

fn logit(a: Float) -> Float {
    ln((1.0 - a) / a)
}
