//! rejected by descend_4_every_step_asks_for_the_slope_where_it_stands: every step halves v
//!
//! The slope is asked for once.

fn descend(
    slope: impl Fn(Float) -> Float,
    start: Float,
    eta: Float,
    steps: usize,
) -> Vec<Float> {
    let mut path = vec![start];
    let mut v = start;
    let there = slope(start);
    for _ in 0..steps {
        v -= eta * there;
        path.push(v);
    }
    path
}
