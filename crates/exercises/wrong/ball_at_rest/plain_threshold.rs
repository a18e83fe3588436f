//! rejected by ball_2_with_friction_bears_a_larger_eta: μ = 0.50, η = 0.290, h = 10: you say that it does not come to rest
//!
//! Plain descent's threshold, whatever μ is.

fn comes_to_rest(mu: Float, eta: Float, h: Float) -> bool {
    mu < 1.0 && eta * h < 2.0
}
