//! The tests of `secant`; leave them as they are.

use std::cell::Cell;

use super::*;

/// The slope of the page's cost w⁴/4 − 2w, and its zero.
fn cubic(w: Float) -> Float {
    w * w * w - 2.0
}
const ZERO: Float = 1.259_921_049_894_873_2;

#[test]
fn newton_1_is_the_whole_way_on_a_parabola() {
    for (h, bottom, start) in [(2.0, 3.0, 0.0), (0.1, -1.0, 5.0), (40.0, 0.5, -2.0)] {
        let path = newton(|w| h * (w - bottom), |_| h, start, 2);
        assert!(path.len() == 3, "two steps have three points; there were {}", path.len());
        assert!(
            path[0] == start && (path[1] - bottom).abs() < 1e-12,
            "a parabola with curvature {h} and its bottom at {bottom}: the points are {path:?}"
        );
    }
}

#[test]
fn newton_2_squares_the_error() {
    let path = newton(cubic, |w| 3.0 * w * w, 1.0, 6);
    for k in 1..4 {
        let (error, next) = (path[k] - ZERO, path[k + 1] - ZERO);
        // The next error is e²C‴/2C″ = e²/w, up to terms in e³.
        assert!(
            (next / (error * error) * ZERO - 1.0).abs() < 0.2,
            "w³ = 2 from 1: the error {error:.2e} of point {k} became {next:.2e}; points {path:?}"
        );
    }
    assert!((path[6] - ZERO).abs() < 1e-15, "after six steps it stands at {}", path[6]);
}

#[test]
fn secant_1_arrives_in_two_steps_on_a_parabola() {
    for (h, bottom, first) in [(2.0, 3.0, 0.1), (0.1, -1.0, -0.5), (40.0, 0.5, 2.0)] {
        let path = secant(|w| h * (w - bottom), 1.0, first, 2);
        assert!(path.len() == 3, "two steps have three points; there were {}", path.len());
        assert!(
            path[..2] == [1.0, 1.0 + first] && (path[2] - bottom).abs() < 1e-9,
            "a parabola with curvature {h} and its bottom at {bottom}, first step {first}: the points are \
             {path:?}"
        );
    }
}

#[test]
fn secant_2_always_uses_the_latest_step() {
    let path = secant(cubic, 1.0, 0.1, 7);
    for k in 2..5 {
        let [a, b, next] = [path[k - 1] - ZERO, path[k] - ZERO, path[k + 1] - ZERO];
        // The next error is the product of the last two, divided by w, up to smaller terms.
        assert!(
            (next / (a * b) * ZERO - 1.0).abs() < 0.2,
            "w³ = 2 from 1, first step 0.1: after errors {a:.2e} and {b:.2e} comes {next:.2e}; the points \
             are {path:?}"
        );
    }
    assert!((path[7] - ZERO).abs() < 1e-15, "after seven steps it stands at {}", path[7]);
}

#[test]
fn secant_3_asks_for_one_slope_in_each_step() {
    for steps in [4, 5, 7] {
        let asked = Cell::new(0);
        secant(
            |w| {
                asked.set(asked.get() + 1);
                cubic(w)
            },
            1.0,
            0.1,
            steps,
        );
        assert!(
            asked.get() <= steps + 1,
            "{steps} steps have {} points; the slope was asked for {} times",
            steps + 1,
            asked.get()
        );
    }
}

#[test]
fn secant_4_rests_when_it_has_arrived() {
    let path = secant(cubic, 1.0, 0.1, 50);
    assert!(
        (path[50] - ZERO).abs() < 1e-15,
        "after fifty steps, of which eight would do, it stands at {}",
        path[50]
    );
}
