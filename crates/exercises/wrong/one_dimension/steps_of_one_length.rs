//! rejected by descend_3_step_is_eta_times_the_slope: a step from 1, where the slope is 2, with η = 0.25 led to 0.75
//!
//! Only the sign of the slope counts. A common picture of descent, and a wrong one.

fn descend(
    slope: impl Fn(Float) -> Float,
    start: Float,
    eta: Float,
    steps: usize,
) -> Vec<Float> {
    let mut path = vec![start];
    let mut v = start;
    for _ in 0..steps {
        v -= eta * slope(v).signum();
        path.push(v);
    }
    path
}
