//! rejected by secant_1_arrives_in_two_steps_on_a_parabola: the points are
//!
//! The curvature in place of its inverse.

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
        path.push(if y == 0.0 { path[k] } else { path[k] - y / s * here });
        before = here;
    }
    path
}
