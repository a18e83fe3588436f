//! rejected by function_3_takes_the_same_steps_by_adam: Adam with η = 0.01, and 0.04 for the weights
//!
//! c² for Adam too, although its steps do not know how large slopes are.

fn rate_of_adam(eta: Float, c: Float) -> Float {
    eta / (c * c)
}
