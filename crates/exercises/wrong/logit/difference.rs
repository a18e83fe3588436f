//! rejected by distance_2_keeps_its_digits: 1 − σ(20) came out
//!
//! Subtracts two numbers that are nearly equal.

fn distance_from_one(z: Float) -> Float {
    1.0 - sigmoid(z)
}
