//! Exercise 3-50: Down from a saddle (page Newton's method and BFGS)
//!
//! Newton's step divides each slope by its curvature, and where a curvature is negative it walks uphill, to the
//! saddle. With the absolute value of the curvature it walks down along every axis. Here the Hessian is diagonal, so
//! that each axis can be treated by itself.

use ndarray::Array1;
use numerics::Float;

/// Δw from the gradient and the curvatures along the axes (the diagonal of H): as Newton's step, but with |h| + τ in
/// place of each curvature h.
///
/// τ ≥ 0 keeps the step short where the curvature is nearly 0.
fn step(gradient: &Array1<Float>, curvatures: &Array1<Float>, tau: Float) -> Array1<Float> {
    // TODO: one line.
    todo!()
}

/// A start (x, y), with x between 0.1 and 0.9, from which a single step with τ = 0 on the page's two basins,
/// C = ¼x⁴ − ½x² + ½y², goes farther than 100 along x. (y may be anything.)
fn thrown_far() -> (Float, Float) {
    // TODO: the slopes are x³ − x and y, the curvatures 3x² − 1 and 1. Where is one of them nearly 0?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/off_the_saddle.rs. ----

#[cfg(test)]
#[path = "tests/off_the_saddle.rs"]
mod tests;

fn main() {}
