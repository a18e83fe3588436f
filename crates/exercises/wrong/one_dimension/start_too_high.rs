//! rejected by start_above_the_wrong_valley: from 2.5 the descent ends at -1.057
//!
//! On the right side, and so steep that the first step leaps over the right valley and the hilltop beside it.

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
    2.5
}
