//! rejected by function_3_takes_the_same_steps_by_adam: Adam with η = 0.01, and 0.01 for the weights
//!
//! Adam is said not to mind the scale: of the cost, but not of the weights.

fn rate_of_adam(eta: Float, c: Float) -> Float {
    eta
}
