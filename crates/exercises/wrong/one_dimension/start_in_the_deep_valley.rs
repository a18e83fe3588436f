//! rejected by start_above_the_wrong_valley: the shallower of the two valleys is elsewhere
//!
//! The valley at the left is the deepest.

fn descend(
    slope: impl Fn(Float) -> Float,
    start: Float,
    eta: Float,
    steps: usize,
) -> Vec<Float> {
    let mut path = vec![start];
    let mut v = start;
    for _ in 0..steps {
        v -= eta * slope(v);
        path.push(v);
    }
    path
}

fn wrong_valley() -> Float {
    -1.0
}
