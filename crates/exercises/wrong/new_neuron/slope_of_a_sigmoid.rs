//! rejected by slope_2_has_no_corner: it came out as 0.000000
//!
//! a (a + 1), as if the neuron were a kind of sigmoid.

fn slope_of_elu(a: Float) -> Float {
    if a > 0.0 { 1.0 } else { -a * (a + 1.0) }
}
