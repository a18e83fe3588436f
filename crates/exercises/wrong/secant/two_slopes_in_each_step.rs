//! rejected by secant_3_asks_for_one_slope_in_each_step: the slope was asked for
//!
//! Both slopes are computed anew.

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
        let y = here - slope(path[k - 1]);
        path.push(if y == 0.0 { path[k] } else { path[k] - s / y * here });
        before = here;
    }
    path
}
