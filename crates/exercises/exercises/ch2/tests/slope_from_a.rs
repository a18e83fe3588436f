//! The tests of `slope_from_a`; leave them as they are.

use numerics::{ln, tanh};

use super::*;

/// Compares at many z with the slope as its definition measures it. `slope` sees f(z) only.
fn compare(name: &str, f: impl Fn(Float) -> Float, slope: impl Fn(Float) -> Float) {
    const EPSILON: Float = 1e-5;
    for z in (-40..=40).map(|i| Float::from(i) / 10.0) {
        let measured = (f(z + EPSILON) - f(z - EPSILON)) / (2.0 * EPSILON);
        let found = slope(f(z));
        // What ε and rounding leave over is some 1e-10; the formulas agree far better than 1e-8.
        assert!(
            (found - measured).abs() < 1e-8,
            "{name} at z = {z} has the activation {:.6} and the slope {measured:.6}; from the activation \
             you found {found:.6}",
            f(z)
        );
    }
}

#[test]
fn step_1_tanh_is_steepest_where_its_activation_is_zero() {
    let found = tanh_slope(0.0);
    assert_eq!(found, 1.0, "tanh has the slope 1 at z = 0, where a = 0; you found {found}");
    let (left, right) = (tanh_slope(-0.5), tanh_slope(0.5));
    assert_eq!(
        left, right,
        "tanh is as steep at −z as at z; for a = −0.5 you found {left}, for a = 0.5 {right}"
    );
}

#[test]
fn step_2_tanh_everywhere() {
    compare("tanh", tanh, tanh_slope);
}

#[test]
fn step_3_softplus_everywhere() {
    compare("ln(1 + eᶻ)", |z| ln(1.0 + exp(z)), softplus_slope);
}

#[test]
fn step_4_squares_keep_their_secret() {
    let (one, other) = square_witness();
    assert!(
        (one * one - other * other).abs() < 1e-12,
        "z = {one} has the activation {}, z = {other} has {}: whoever sees them can tell the two apart",
        one * one,
        other * other
    );
    assert!(
        (2.0 * one - 2.0 * other).abs() > 1e-3,
        "z = {one} and z = {other} have the same activation, and the same slope too: 2z is {} and {}",
        2.0 * one,
        2.0 * other
    );
}
