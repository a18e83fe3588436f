//! rejected by step_4_squares_keep_their_secret: and the same slope too
//!
//! The one z that has no twin.

fn square_witness() -> (Float, Float) {
    (0.0, -0.0)
}
