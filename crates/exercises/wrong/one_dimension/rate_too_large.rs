//! rejected by rate_of_the_jumping_descent: after 100 000 steps it stands at
//!
//! Beyond 1 it runs away.

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

fn jumping_rate() -> Float {
    1.1
}
