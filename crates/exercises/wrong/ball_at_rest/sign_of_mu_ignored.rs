//! rejected by ball_4_with_too_little_of_it_staggers: μ = -0.50, η = 0.110, h = 10: you say that it comes to rest
//!
//! As if −0.5 helped as much as 0.5.

fn comes_to_rest(mu: Float, eta: Float, h: Float) -> bool {
    mu.abs() < 1.0 && eta * h < 2.0 * (1.0 + mu.abs())
}
