//! rejected by logit_1_at_a_few_points: logit(0.75) came out 4.77
//!
//! The other logarithm.

fn logit(a: Float) -> Float {
    ln(a / (1.0 - a)) / ln(10.0)
}
