//! Exercise 1-21: No better direction (page Gradient descent)
//!
//! "The best small step" depends on what is called small. If the length of the step is given, it is the step
//! against the gradient. If instead every dial may be turned by at most ε, whatever the others do, the best
//! step is another one. Write both; the tests let random steps compete.

use ndarray::Array1;
use numerics::{Float, dot};

/// Of all steps Δv of length ε, the one with the smallest forecast ∇C · Δv.
///
/// On level ground, where every component of the gradient is 0, no step is better than another: stay.
fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    // ∇C · Δv ≥ −‖∇C‖ ‖Δv‖, with equality for opposite directions only (Cauchy and Schwarz): divide the
    // gradient by its length to get a direction, then go ε the other way. A gradient of length 0 has no
    // direction.
    let length = dot(gradient, gradient).sqrt();
    if length == 0.0 { gradient.clone() } else { gradient * (-epsilon / length) }
}

/// Of all steps Δv whose components lie between −ε and ε, one with the smallest forecast ∇C · Δv.
fn best_turns(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    // The forecast is a sum of one term for each dial, and each dial may make its own as small as it can:
    // turned all the way, against the sign of its derivative. A dial that matters little turns as far as the
    // others.
    gradient.mapv(|derivative| -epsilon * derivative.signum())
}
