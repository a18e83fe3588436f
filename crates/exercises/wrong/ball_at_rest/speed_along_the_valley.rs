//! rejected by ball_2_with_friction_bears_a_larger_eta: you say that it does not come to rest
//!
//! Takes η/(1 − μ), the speed on a constant slope, for the step.

fn comes_to_rest(mu: Float, eta: Float, h: Float) -> bool {
    mu < 1.0 && eta * h / (1.0 - mu) < 2.0
}
