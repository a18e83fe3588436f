//! The tests of `through_training`; leave them as they are.

use super::*;

/// The cost after n steps as a formula: u = (1 − η)ⁿ, v = (1 − 10η)ⁿ.
fn cost(eta: Float, n: i32) -> Float {
    ((1.0 - eta).powi(2 * n) + 10.0 * (1.0 - 10.0 * eta).powi(2 * n)) / 2.0
}

/// Its slope with η.
fn slope(eta: Float, n: i32) -> Float {
    let (u, v) = ((1.0 - eta).powi(2 * n - 1), (1.0 - 10.0 * eta).powi(2 * n - 1));
    -Float::from(n) * (u + 100.0 * v)
}

#[test]
fn step_1_where_the_training_ends() {
    for steps in [0, 1, 2, 5, 20] {
        for eta in [0.01, 0.1, 0.15, 0.21] {
            let tape = Tape::default();
            let found = cost_after(&tape, tape.number(eta), steps).value;
            let right = cost(eta, steps as i32);
            assert!(
                (found - right).abs() < 1e-12 * right.max(1.0),
                "after {steps} steps with η = {eta} the cost is {right}; it came out {found}"
            );
        }
    }
}

#[test]
fn step_2_how_the_end_follows_eta() {
    for steps in [1, 2, 5, 20] {
        for eta in [0.01, 0.1, 0.15, 0.21] {
            let tape = Tape::default();
            let number = tape.number(eta);
            let found = cost_after(&tape, number, steps).slopes()[number];
            let right = slope(eta, steps as i32);
            assert!(
                (found - right).abs() < 1e-10 * right.abs().max(1.0),
                "after {steps} steps with η = {eta} the cost follows η at {right}; the tape says {found}"
            );
        }
    }
}

#[test]
fn step_3_the_best_learning_rate() {
    for (steps, n) in [(1, 1), (2, 2), (10, 10), (50, 50)] {
        let found = best_rate(steps);
        let (left, right) = (slope(found - 2e-9, n), slope(found + 2e-9, n));
        assert!(
            left < 0.0 && 0.0 < right,
            "for {steps} steps the best η came out {found}, but the cost {} there",
            if left < 0.0 { "still falls" } else { "rises already" }
        );
    }
    assert!((best_rate(1) - 101.0 / 1001.0).abs() < 1e-9);
}
