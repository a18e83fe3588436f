//! rejected by function_3_takes_the_same_steps_by_adam: an output is
//!
//! The root in Adam's formula has been undone by the square already.

fn rate_of_adam(eta: Float, c: Float) -> Float {
    eta / c.sqrt()
}
