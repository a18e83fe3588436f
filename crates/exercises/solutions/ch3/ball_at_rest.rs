//! Exercise 3-41: Too much and too little (page Momentum)
//!
//! A ball is released at x = 1 on the slope g = hx, the bottom is at 0. In every step v ← μv − ηg and then x ←
//! x + v. The page says how large η may be, and it speaks of friction, 0 ≤ μ < 1. Nothing keeps a programmer
//! from typing 1.05 or −0.5. Predict what happens, without walking.

use numerics::Float;

/// Whether the ball comes to rest at the bottom: whether its distance from 0 goes to 0 in the long run.
///
/// μ may be any number, also negative or above 1. η and the curvature h are positive.
fn comes_to_rest(mu: Float, eta: Float, h: Float) -> bool {
    // Where the ball oscillates, the size of its swings changes by √μ per step, so μ ≥ 1 never calms down: the
    // ball is driven, and no η helps. At the other border it jumps from x to −x for ever, at ηh = 2(1 + μ).
    // For μ < 0 that border is nearer than plain descent's 2, and for μ ≤ −1 nothing is left, as ηh > 0.
    mu < 1.0 && eta * h < 2.0 * (1.0 + mu)
}
