//! The tests of `stop_at_zero`; leave them as they are.

use super::*;

/// A few roundings of numbers up to 3.
const ROUNDED: Float = 1e-12;

fn near(found: Float, wanted: Float) -> bool {
    (found - wanted).abs() < ROUNDED
}

#[test]
fn first_1_large_weights_are_shortened() {
    for (w, s, wanted) in
        [(0.3, 0.1, 0.2), (3.0, 0.5, 2.5), (-0.3, 0.1, -0.2), (-2.0, 0.75, -1.25)]
    {
        let found = soften(w, s);
        assert!(
            near(found, wanted),
            "{w} shortened by {s} came out as {found:.3}; it is {wanted}"
        );
    }
}

#[test]
fn first_2_small_weights_stop_at_0() {
    for (w, s) in [(0.05, 0.1), (-0.05, 0.1), (0.1, 0.1), (-0.1, 0.1), (0.0, 0.1), (0.0, 0.0)] {
        let found = soften(w, s);
        assert!(
            found == 0.0,
            "{w} shortened by {s} came out as {found}; it stops at exactly 0"
        );
    }
}

#[test]
fn learn_1_single_step() {
    for (start, t, price, eta, wanted) in [
        (1.0, 0.0, 0.0, 0.25, 0.75),
        (1.0, 2.0, 0.0, 0.25, 1.25),
        (1.0, 0.0, 1.0, 0.25, 0.5),
        (-1.0, 0.0, 1.0, 0.25, -0.5),
        (0.0, 0.5, 1.0, 0.25, 0.0),
        (0.0, 3.0, 1.0, 0.25, 0.5),
    ] {
        let found = learn(start, t, price, eta, 1);
        assert!(
            near(found, wanted),
            "a step from {start} with target {t}, λ/n = {price}, η = {eta} led to {found:.4}; it leads to {wanted}"
        );
    }
}

#[test]
fn learn_2_comes_to_rest_at_0() {
    for (start, t) in [(1.0, 0.04), (-1.0, 0.04), (1.0, -0.09), (0.5, 0.0)] {
        for steps in [200, 201] {
            let found = learn(start, t, 0.1, 0.1, steps);
            assert!(
                found == 0.0,
                "from {start} with target {t} and η = λ/n = 0.1, the weight after {steps} steps is {found}: \
                 it should have come to rest at 0"
            );
        }
    }
}

#[test]
fn lowest_1_is_where_the_descent_ends() {
    for (t, price) in [(2.0, 0.5), (-2.0, 0.5), (0.3, 0.5), (-0.5, 0.5), (0.0, 0.1), (0.7, 0.0)]
    {
        let (found, wanted) = (lowest(t, price), learn(1.0, t, price, 0.1, 1000));
        assert!(
            near(found, wanted),
            "for the target {t} and λ/n = {price} you say {found}; your descent ends at {wanted}"
        );
    }
}

#[test]
fn lowest_2_is_lower_than_all_around_it() {
    for (t, price) in [(2.0, 0.5), (-2.0, 0.5), (0.3, 0.5), (-0.5, 0.5), (0.0, 0.1), (0.7, 0.0)]
    {
        let cost = |w: Float| (w - t) * (w - t) / 2.0 + price * w.abs();
        let found = lowest(t, price);
        for away in [-1.0, -0.01, -0.001, 0.001, 0.01, 1.0] {
            let (there, here) = (found + away, cost(found));
            assert!(
                cost(there) > here,
                "for the target {t} and λ/n = {price} your w = {found} costs {here}; {there} costs {}",
                cost(there)
            );
        }
    }
}
