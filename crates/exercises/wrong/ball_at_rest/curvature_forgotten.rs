//! rejected by ball_1_without_momentum_is_plain_descent: η = 0.210, h = 10: you say that it comes to rest
//!
//! The threshold is for ηh, not for η.

fn comes_to_rest(mu: Float, eta: Float, h: Float) -> bool {
    mu < 1.0 && eta < 2.0 * (1.0 + mu)
}
