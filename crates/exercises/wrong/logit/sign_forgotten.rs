//! rejected by distance_1_and_the_output_make_1: its distance
//!
//! The output itself.

fn distance_from_one(z: Float) -> Float {
    sigmoid(z)
}
