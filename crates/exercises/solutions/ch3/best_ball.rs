//! Exercise 3-42: The best ball (page Momentum)
//!
//! In the valley C = ½(x² + κy²) a ball creeps along an axis or oscillates across it. On the border between the
//! two it comes nearest in every step, and there is one choice of η and μ that puts both axes on the border at
//! once.

use numerics::Float;

/// The best (η, μ) of a ball for a valley with the curvatures 1 and κ ≥ 1.
fn best_ball(kappa: Float) -> (Float, Float) {
    // (1 + μ − ηh)² = 4μ has two solutions for a given h: √(ηh) = 1 − √μ and √(ηh) = 1 + √μ. One η and one μ
    // have to serve two curvatures, so the flat axis (h = 1) takes the first and the steep one (h = κ) the
    // second. Their sum is √η (1 + √κ) = 2, and √μ = 1 − √η.
    let root_eta = 2.0 / (1.0 + kappa.sqrt());
    let root_mu = 1.0 - root_eta;
    (root_eta * root_eta, root_mu * root_mu)
}
