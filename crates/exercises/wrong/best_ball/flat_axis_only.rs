//! rejected by ball_3_is_on_the_border_along_both_axes: along the steep axis the ball oscillates
//!
//! η = 1/κ, and μ such that the flat axis is on the border; the steep one is not asked.

fn best_ball(kappa: Float) -> (Float, Float) {
    let root_eta = 1.0 / kappa.sqrt();
    let root_mu = 1.0 - root_eta;
    (root_eta * root_eta, root_mu * root_mu)
}
