//! Polynomials through points, with a price on their weights and without.
#![allow(clippy::expect_used)] // a test that cannot go on should say where

use ch3::polynomial::{Polynomial, Undecided};
use numerics::Float;

const INTERVAL: (Float, Float) = (0.0, 4.0);
const POINTS: [(Float, Float); 5] =
    [(0.0, 1.0), (0.5, 3.0), (1.75, -2.0), (3.0, 0.5), (4.0, 7.0)];
/// A system of ten equations in powers of t loses about half of the sixteen digits.
const TOLERANCE: Float = 1e-7;

fn fit(points: &[(Float, Float)], degree: usize, lambda: Float) -> Polynomial {
    Polynomial::fit(points, INTERVAL, degree, lambda).expect("enough points")
}

#[test]
fn as_many_weights_as_points_go_through_all_of_them() {
    let curve = fit(&POINTS, 4, 0.0);
    assert!(POINTS.iter().all(|&(x, y)| (curve.at(x) - y).abs() < TOLERANCE));
}

#[test]
fn a_polynomial_is_found_again_from_its_points() {
    let truth = |x: Float| 2.0 - x + 0.5 * x * x * x;
    let points: Vec<_> = (0..12).map(|i| Float::from(i) / 3.0).map(|x| (x, truth(x))).collect();
    let curve = fit(&points, 9, 0.0);
    assert!((curve.at(3.9) - truth(3.9)).abs() < TOLERANCE);
    assert!((fit(&points, 3, 0.0).at(10.0) - truth(10.0)).abs() < TOLERANCE);
}

#[test]
fn the_line_is_the_one_of_the_textbook() {
    let points = [(0.0, 1.0), (1.0, 3.0), (2.0, 2.0)];
    let line = fit(&points, 1, 0.0);
    assert!((line.at(0.0) - 1.5).abs() < TOLERANCE && (line.at(4.0) - 3.5).abs() < TOLERANCE);
}

#[test]
fn the_weights_are_where_the_cost_with_its_penalty_is_flat() {
    const EPSILON: Float = 1e-5;
    for lambda in [0.0, 0.01, 3.0] {
        let best = fit(&POINTS, 3, lambda);
        let cost = |curve: &Polynomial| {
            let errors = POINTS.map(|(x, y)| (curve.at(x) - y) * (curve.at(x) - y));
            let squares = curve.weights.iter().skip(1).fold(0.0, |sum, w| sum + w * w);
            (numerics::sum(&errors) + lambda * squares) / (2.0 * POINTS.len() as Float)
        };
        for k in 0..4 {
            let nudged = |nudge: Float| {
                let mut curve = best.clone();
                curve.weights[k] += nudge;
                cost(&curve)
            };
            let slope = (nudged(EPSILON) - nudged(-EPSILON)) / (2.0 * EPSILON);
            assert!(slope.abs() < 1e-9, "λ = {lambda}, weight {k}: {slope}");
        }
    }
}

#[test]
fn a_free_bias_lifts_the_curve_with_its_points() {
    let lifted = POINTS.map(|(x, y)| (x, y + 100.0));
    let (curve, higher) = (fit(&POINTS, 4, 0.5), fit(&lifted, 4, 0.5));
    assert!((curve.at(2.0) + 100.0 - higher.at(2.0)).abs() < TOLERANCE);
}

#[test]
fn a_high_price_leaves_only_the_mean() {
    let mean = numerics::sum(&POINTS.map(|(_, y)| y)) / POINTS.len() as Float;
    assert!((fit(&POINTS, 4, 1e12).at(3.0) - mean).abs() < TOLERANCE);
}

#[test]
fn too_few_points_are_refused_unless_a_price_decides() {
    let few = &POINTS[..3];
    let refused = Polynomial::fit(few, INTERVAL, 3, 0.0);
    assert_eq!(refused, Err(Undecided { points: 3, weights: 4 }));
    assert!(Polynomial::fit(few, INTERVAL, 3, 1e-6).is_ok());
    assert!(Polynomial::fit(&[(1.0, 1.0); 9], INTERVAL, 1, 0.0).is_err(), "one place");
}
