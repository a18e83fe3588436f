//! rejected by ball_2_comes_to_rest_along_both_axes: along the steep axis each step multiplies the distance by
//!
//! The roots of η and μ instead of η and μ.

fn best_ball(kappa: Float) -> (Float, Float) {
    let root_eta = 2.0 / (1.0 + kappa.sqrt());
    let root_mu = 1.0 - root_eta;
    (root_eta, root_mu)
}
