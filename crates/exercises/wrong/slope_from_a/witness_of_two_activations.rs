//! rejected by step_4_squares_keep_their_secret: whoever sees them can tell the two apart
//!
//! Other slopes, and other activations.

fn square_witness() -> (Float, Float) {
    (1.0, 2.0)
}
