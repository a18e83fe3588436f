//! rejected by ball_1_in_a_round_bowl_arrives_at_once: μ = 4
//!
//! √μ = 1 + √η.

fn best_ball(kappa: Float) -> (Float, Float) {
    let root_eta = 2.0 / (1.0 + kappa.sqrt());
    let root_mu = 1.0 + root_eta;
    (root_eta * root_eta, root_mu * root_mu)
}
