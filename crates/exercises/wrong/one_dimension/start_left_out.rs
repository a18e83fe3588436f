//! rejected by descend_1_path_begins_at_the_start_and_has_a_point_for_each_step: the first point and the number of points
//!
//! The path begins after the first step.

fn descend(
    slope: impl Fn(Float) -> Float,
    start: Float,
    eta: Float,
    steps: usize,
) -> Vec<Float> {
    let mut v = start;
    let step = |_| {
        v -= eta * slope(v);
        v
    };
    (0..steps).map(step).collect()
}
