//! rejected by secant_4_rests_when_it_has_arrived: it stands at NaN
//!
//! 0/0 after the arrival.

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
        path.push(path[k] - s / y * here);
        before = here;
    }
    path
}
