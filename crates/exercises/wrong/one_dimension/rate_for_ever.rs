//! rejected by rate_of_the_jumping_descent: after 100 000 steps it stands at 1
//!
//! η = 1 jumps between 1 and −1 for ever.

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
    1.0
}
