//! The tests of `sign_descent`; leave them as they are.

use ch3::terrain::{valley, walk};

use super::*;

/// Where a step with these slopes leads to, from 10 for each parameter.
fn stepped<const N: usize>(eta: Float, g: [Float; N]) -> [Float; N] {
    let mut w = [10.0; N];
    SignDescent.step(eta, &mut w, &g, &mut Memory::default());
    w
}

#[test]
fn step_1_goes_against_the_slope() {
    let found = stepped(0.5, [2.0, -2.0]);
    assert!(
        found[0] < 10.0 && found[1] > 10.0,
        "from 10 and 10, slopes 2 and −2: the first weight should fall and the second rise; they come to {found:?}"
    );
}

#[test]
fn step_2_is_as_long_for_any_slope() {
    let found = stepped(0.5, [2.0, 1e-12, -3e5]);
    assert_eq!(
        found,
        [9.5, 9.5, 10.5],
        "η = 0.5, slopes 2, 10⁻¹² and −300 000: each of the three goes 0.5 far"
    );
}

#[test]
fn step_3_is_none_where_there_is_no_slope() {
    for zero in [0.0, -0.0] {
        let [found] = stepped(0.5, [zero]);
        assert_eq!(
            found, 10.0,
            "a weight without a slope ({zero:?}) went from 10 to {found}. What is `{zero:?}_f64.signum()`?"
        );
    }
}

#[test]
fn valley_1_may_be_as_narrow_as_it_likes() {
    for kappa in [10.0, 100.0, 10_000.0] {
        let path = walk(&SignDescent, 0.125, [1.0, 1.0], valley(kappa));
        let steps = path.take(100).take_while(|point| point.cost > 0.0).count();
        assert_eq!(
            steps, 8,
            "κ = {kappa}: from (1, 1) it is 8 steps of 0.125 to the bottom along either axis"
        );
    }
}

#[test]
fn valley_2_is_never_left_and_never_done() {
    let path: Vec<_> = walk(&SignDescent, 0.3, [1.0, 1.0], valley(100.0)).take(1000).collect();
    for (t, point) in path.iter().enumerate().skip(4) {
        let (x, y) = (point.w[0], point.w[1]);
        let near = x.abs() < 0.3 && y.abs() < 0.3 && point.cost > 0.0;
        assert!(
            near,
            "η = 0.3 is no part of 1: after step {t} it should jump about the bottom, nearer than η; it is \
             at ({x:.3}, {y:.3})"
        );
    }
}
