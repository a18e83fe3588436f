//! rejected by rate_of_the_jumping_descent: does not change sides in every step
//!
//! η = ½ arrives in a single step.

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
    0.5
}
