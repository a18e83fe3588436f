//! rejected by newton_2_squares_the_error: became
//!
//! The curvature of the start in all steps.

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
