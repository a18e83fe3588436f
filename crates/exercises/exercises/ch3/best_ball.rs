//! Exercise 3-42: The best ball (page Momentum)
//!
//! In the valley C = ½(x² + κy²) a ball creeps along an axis or oscillates across it. On the border between the
//! two it comes nearest in every step, and there is one choice of η and μ that puts both axes on the border at
//! once.

use numerics::Float;

/// The best (η, μ) of a ball for a valley with the curvatures 1 and κ ≥ 1.
fn best_ball(kappa: Float) -> (Float, Float) {
    // TODO: the border is where (1 + μ − ηh)² = 4μ.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/best_ball.rs. ----

#[cfg(test)]
#[path = "tests/best_ball.rs"]
mod tests;

fn main() {}
