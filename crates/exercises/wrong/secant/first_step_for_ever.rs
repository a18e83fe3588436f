//! rejected by secant_2_always_uses_the_latest_step: after errors
//!
//! The curvature of the first step, used in all steps.

fn secant(
    mut slope: impl FnMut(Float) -> Float,
    start: Float,
    first: Float,
    steps: usize,
) -> Vec<Float> {
    let mut path = vec![start, start + first];
    let before = slope(start);
    let y = slope(start + first) - before;
    for k in 1..steps {
        let (s, here) = (first, slope(path[k]));
        path.push(if y == 0.0 { path[k] } else { path[k] - s / y * here });
    }
    path
}
