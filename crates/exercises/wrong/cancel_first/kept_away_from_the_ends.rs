//! rejected by error_3_certain_and_wrong: came out as 9.9
//!
//! The output is moved away from 0 and 1 before it is used.

fn error(z: Float, y: Float) -> Float {
    let a = sigmoid(z).clamp(1e-7, 1.0 - 1e-7);
    (a - y) / (a * (1.0 - a)) * (a * (1.0 - a))
}
