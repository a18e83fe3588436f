//! rejected by descend_2_step_goes_against_the_slope: which is higher
//!
//! With the slope instead of against it.

fn descend(
    slope: impl Fn(Float) -> Float,
    start: Float,
    eta: Float,
    steps: usize,
) -> Vec<Float> {
    let mut path = vec![start];
    let mut v = start;
    for _ in 0..steps {
        v += eta * slope(v);
        path.push(v);
    }
    path
}
