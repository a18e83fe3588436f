//! rejected by ball_3_with_too_much_of_it_is_driven: μ = 1.05, η = 0.010, h = 10: you say that it comes to rest
//!
//! The page's threshold without the condition on μ.

fn comes_to_rest(mu: Float, eta: Float, h: Float) -> bool {
    eta * h < 2.0 * (1.0 + mu)
}
