//! rejected by ball_3_is_on_the_border_along_both_axes: the ball
//!
//! Forgets the root of κ.

fn best_ball(kappa: Float) -> (Float, Float) {
    let root_eta = 2.0 / (1.0 + kappa);
    let root_mu = 1.0 - root_eta;
    (root_eta * root_eta, root_mu * root_mu)
}
