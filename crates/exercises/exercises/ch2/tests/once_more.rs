//! The tests of `once_more`; leave them as they are.

use numerics::{exp, normal, sin, stream};
use std::cell::Cell;

use super::*;

#[test]
fn step_1_slope_of_a_straight_line() {
    for (rise, epsilon) in [(3.0, 0.5), (-0.25, 0.1), (40.0, 1e-3)] {
        let found = slope(|x| 7.0 + rise * x, epsilon);
        assert!(
            (found - rise).abs() < 1e-9,
            "the slope of 7 + {rise}x came out {found} with ε = {epsilon}"
        );
    }
}

#[test]
fn step_2_polynomials_of_degree_six_have_no_error_left() {
    let mut rng = stream(2, "polynomials", 0);
    for degree in 2..=6 {
        let c: Vec<Float> = (0..=degree).map(|_| normal(&mut rng)).collect();
        let found = slope(|x| c.iter().rev().fold(0.0, |sum, c| sum * x + c), 0.5);
        assert!(
            (found - c[1]).abs() < 1e-11,
            "a polynomial of degree {degree} with slope {:.9} at 0: it came out {found:.9} with ε = ½",
            c[1]
        );
    }
}

#[test]
fn step_3_half_the_epsilon_has_an_error_64_times_smaller() {
    let error = |f: fn(Float) -> Float, right, epsilon| slope(f, epsilon) - right;
    let grow = |epsilon| error(|x| exp(2.0 * x), 2.0, epsilon);
    let wave = |epsilon| error(|x| sin(3.0 * x), 3.0, epsilon);
    for (name, error) in [("exp 2x", &grow as &dyn Fn(Float) -> Float), ("sin 3x", &wave)] {
        let times = error(0.1) / error(0.05);
        assert!(
            (times - 64.0).abs() < 10.0,
            "{name}: from ε = 0.1 to ε = 0.05 the error became {times:.1} times smaller, \
             expected nearly 2⁶ = 64 times"
        );
    }
}

#[test]
fn step_4_eight_places_are_enough() {
    let asked = Cell::new(0);
    slope(
        |x| {
            asked.set(asked.get() + 1);
            x
        },
        0.1,
    );
    assert!(asked.get() <= 8, "f was asked {} times", asked.get());
}
