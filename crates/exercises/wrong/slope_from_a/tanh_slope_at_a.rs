//! rejected by step_2_tanh_everywhere: from the activation you found
//!
//! The slope is right as a function of z, and a is given to it.

use numerics::tanh;

fn tanh_slope(a: Float) -> Float {
    1.0 - tanh(a) * tanh(a)
}
