//! rejected by ball_4_with_too_little_of_it_staggers: μ = -0.50, η = 0.050, h = 10: you say that it does not come to rest
//!
//! Allows no negative μ at all; with a small η it arrives, slowly.

fn comes_to_rest(mu: Float, eta: Float, h: Float) -> bool {
    (0.0..1.0).contains(&mu) && eta * h < 2.0 * (1.0 + mu)
}
