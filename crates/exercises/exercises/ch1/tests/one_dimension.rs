//! The tests of `one_dimension`; leave them as they are.

use super::*;

fn parabola(v: Float) -> Float {
    2.0 * v
}

fn two_valleys(v: Float) -> Float {
    4.0 * v * v * v - 4.0 * v + 0.5
}

#[test]
fn descend_1_path_begins_at_the_start_and_has_a_point_for_each_step() {
    for (start, steps) in [(1.0, 0), (-2.0, 1), (0.5, 7)] {
        let path = descend(parabola, start, 0.1, steps);
        assert_eq!(
            (path.first(), path.len()),
            (Some(&start), steps + 1),
            "the first point and the number of points of a path of {steps} steps from {start}"
        );
    }
}

#[test]
fn descend_2_step_goes_against_the_slope() {
    for start in [1.0, -1.0, 3.0] {
        let end = descend(parabola, start, 0.1, 1)[1];
        assert!(
            end * end < start * start,
            "one step from {start} on v² with η = 0.1 led to {end}, which is higher: the slope \
             at {start} is {}",
            parabola(start)
        );
    }
}

#[test]
fn descend_3_step_is_eta_times_the_slope() {
    for (start, eta) in [(1.0, 0.25), (4.0, 0.25), (-2.0, 0.125), (0.5, 0.0625)] {
        let (found, wanted) =
            (descend(parabola, start, eta, 1)[1], start - eta * parabola(start));
        assert_eq!(
            found,
            wanted,
            "a step from {start}, where the slope is {}, with η = {eta} led to {found}",
            parabola(start)
        );
    }
}

#[test]
fn descend_4_every_step_asks_for_the_slope_where_it_stands() {
    let path = descend(parabola, 1.0, 0.25, 4);
    let wanted = [1.0, 0.5, 0.25, 0.125, 0.0625];
    assert_eq!(path, wanted, "on v² with η = ¼ every step halves v");
}

#[test]
fn rate_of_the_jumping_descent() {
    let eta = jumping_rate();
    let path = std::iter::successors(Some(1.0), |v| Some(v - eta * parabola(*v)));
    let path: Vec<Float> = path.take(100_001).collect();
    let stays = path[..4].windows(2).find(|pair| pair[0] * pair[1] >= 0.0);
    assert!(
        stays.is_none(),
        "with η = {eta} the path {:?} does not change sides in every step",
        &path[..4]
    );
    assert!(
        path[100_000].abs() < 1e-6,
        "with η = {eta} it changes sides, and after 100 000 steps it stands at {}",
        path[100_000]
    );
}

#[test]
fn start_above_the_wrong_valley() {
    let start = wrong_valley();
    let mut path = std::iter::successors(Some(start), |v| Some(v - 0.05 * two_valleys(*v)));
    let end = path.nth(10_000).unwrap_or(start);
    assert!(end.is_finite(), "from {start} the descent runs away: start closer to the valleys");
    assert!(
        (end - 0.930_402_926_556).abs() < 1e-6,
        "from {start} the descent ends at {end}; the shallower of the two valleys is elsewhere"
    );
}
