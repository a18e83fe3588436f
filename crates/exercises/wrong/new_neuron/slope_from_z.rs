//! rejected by slope_3_is_what_a_nudge_measures: at z = -
//!
//! e^a in place of e^z: the slope gets the activation, not the weighted input.

fn slope_of_elu(a: Float) -> Float {
    if a > 0.0 { 1.0 } else { exp(a) }
}
