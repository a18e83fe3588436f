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
    let step = |w: &Float| Some(w - slope(*w) / curvature(*w));
    std::iter::successors(Some(start), step).take(steps + 1).collect()
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
    // A step needs the two latest points and the two latest slopes. One of these slopes is known from the step
    // before; asking for it again would double the price.
    let mut path = vec![start, start + first];
    let mut before = slope(start);
    for k in 1..steps {
        let (s, here) = (path[k] - path[k - 1], slope(path[k]));
        let y = here - before;
        // Having arrived, it finds the slope unchanged. 0/0 would spoil the result, so it rests.
        path.push(if y == 0.0 { path[k] } else { path[k] - s / y * here });
        before = here;
    }
    path
}
