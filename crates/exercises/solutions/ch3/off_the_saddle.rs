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
    // The sign of a component is that of −g whatever the curvature: down. The size of the curvature says how far.
    -gradient / (curvatures.mapv(Float::abs) + tau)
}

/// A start (x, y), with x between 0.1 and 0.9, from which a single step with τ = 0 on the page's two basins,
/// C = ¼x⁴ − ½x² + ½y², goes farther than 100 along x. (y may be anything.)
fn thrown_far() -> (Float, Float) {
    // Between hill and basin the curvature along x passes through 0, at x = 1/√3 = 0.577350…, where the slope is
    // −0.385. With these digits the curvature is about −10⁻⁶, and the step is almost 400,000 long.
    (0.577_35, 0.8)
}
