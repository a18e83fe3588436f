//! rejected by ball_2_with_friction_bears_a_larger_eta: μ = 0.50, η = 0.310, h = 10: you say that it comes to rest
//!
//! Twice 1/(1 − μ) is too much.

fn comes_to_rest(mu: Float, eta: Float, h: Float) -> bool {
    mu < 1.0 && eta * h < 2.0 / (1.0 - mu)
}
