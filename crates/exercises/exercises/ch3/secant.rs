//! Exercise 3-49: One variable (page Newton's method and BFGS)
//!
//! With a single variable BFGS is an old acquaintance: the inverse curvature that it learns from one step is s/y,
//! the step divided by the change of the slope. Write the method, and Newton's beside it, and compare.

use numerics::Float;

/// Newton's method: `steps` times w ← w − C′(w) / C″(w). Returns all points, `steps` + 1 of them.
fn newton(
    slope: impl Fn(Float) -> Float,
    curvature: impl Fn(Float) -> Float,
    start: Float,
    steps: usize,
) -> Vec<Float> {
    // TODO: it needs no memory, and nothing but the point where it stands.
    todo!()
}

/// BFGS with one variable: first w ← w + `first` (which may be negative), then `steps` − 1 times w ← w − (s/y) C′(w).
///
/// Returns all points, `steps` + 1 of them (`steps` ≥ 1). It asks for the slope only once at each point, and if the
/// slope has not changed (y = 0), it stays where it is.
fn secant(
    mut slope: impl FnMut(Float) -> Float,
    start: Float,
    first: Float,
    steps: usize,
) -> Vec<Float> {
    // TODO: what of the last step must be kept for the next?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/secant.rs. ----

#[cfg(test)]
#[path = "tests/secant.rs"]
mod tests;

fn main() {}
