//! The tests of `cancel_first`; leave them as they are.

use numerics::exp;

use super::*;

/// Twelve digits, as the task says; the roundings of a handful of operations leave fifteen.
const DIGITS: Float = 1e-12;

fn check(z: Float, y: Float, wanted: Float) {
    let found = error(z, y);
    assert!(
        (found - wanted).abs() <= DIGITS * wanted.abs(),
        "z = {z}, y = {y}: the error is {wanted:e} and came out as {found:e} (the detour says {:e})",
        detour(z, y)
    );
}

#[test]
fn error_1_of_an_undecided_neuron() {
    check(0.0, 0.0, 0.5);
    check(0.0, 1.0, -0.5);
    check(0.0, 0.3, 0.2);
}

#[test]
fn error_2_is_the_detour_where_that_holds() {
    for tenth in -30..=30 {
        let z = Float::from(tenth) / 10.0;
        for y in [0.0, 0.25, 0.9, 1.0] {
            let (found, wanted) = (error(z, y), detour(z, y));
            assert!(
                (found - wanted).abs() < DIGITS,
                "z = {z}, y = {y}: the detour holds here and says {wanted}; you say {found}"
            );
        }
    }
}

#[test]
fn error_3_certain_and_wrong() {
    for z in [40.0, 800.0] {
        check(z, 0.0, 1.0);
        check(-z, 1.0, -1.0);
        check(z, 0.25, 0.75);
        check(-z, 0.25, -0.25);
    }
}

#[test]
fn error_4_certain_and_right() {
    for tenth in 0..=7000 {
        let z = Float::from(tenth) / 10.0;
        let tiny = 1.0 / (1.0 + exp(z));
        check(-z, 0.0, tiny);
        check(z, 1.0, -tiny);
    }
}

#[test]
fn error_5_beyond_all_numbers() {
    for (z, y) in [(800.0, 1.0), (-800.0, 0.0)] {
        let found = error(z, y);
        let small = found.abs() < Float::MIN_POSITIVE;
        assert!(
            small,
            "z = {z}, y = {y}: the error is smaller than any number; it came out as {found}"
        );
    }
}
