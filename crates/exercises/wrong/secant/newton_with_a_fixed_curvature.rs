//! rejected by newton_2_squares_the_error: became
//!
//! The curvature of the start in all steps.

use numerics::Float;
fn newton(
    slope: impl Fn(Float) -> Float,
    curvature: impl Fn(Float) -> Float,
    start: Float,
    steps: usize,
) -> Vec<Float> {
    let h = curvature(start);
    let step = |w: &Float| Some(w - slope(*w) / h);
    std::iter::successors(Some(start), step).take(steps + 1).collect()
}
fn secant(
    mut slope: impl FnMut(Float) -> Float,
    start: Float,
    first: Float,
    steps: usize,
) -> Vec<Float> {
    let mut path = vec![start, start + first];
    let mut before = slope(start);
    for k in 1..steps {
        let (s, here) = (path[k] - path[k - 1], slope(path[k]));
        let y = here - before;
        path.push(if y == 0.0 { path[k] } else { path[k] - s / y * here });
        before = here;
    }
    path
}
