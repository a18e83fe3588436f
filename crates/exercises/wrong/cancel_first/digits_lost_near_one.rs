//! rejected by error_4_certain_and_right: y = 1: the error is -8.27
//!
//! Cancelled, and right everywhere but for the last digits of an output near 1.

fn error(z: Float, y: Float) -> Float {
    sigmoid(z) - y
}
