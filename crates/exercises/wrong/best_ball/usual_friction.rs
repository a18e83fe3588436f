//! rejected by ball_1_in_a_round_bowl_arrives_at_once: μ = 0.9
//!
//! The usual 0.9, whatever the valley.

fn best_ball(kappa: Float) -> (Float, Float) {
    let root_eta = 2.0 / (1.0 + kappa.sqrt());
    (root_eta * root_eta, 0.9)
}
