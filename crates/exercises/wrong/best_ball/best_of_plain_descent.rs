//! rejected by ball_3_is_on_the_border_along_both_axes: κ = 2, η = 0.66667, μ = 0.03367: along the steep axis the ball oscillates
//!
//! The best η of plain descent, with the best μ for it on the flat axis.

fn best_ball(kappa: Float) -> (Float, Float) {
    let eta = 2.0 / (1.0 + kappa);
    let root_mu = 1.0 - eta.sqrt();
    (eta, root_mu * root_mu)
}
