//! The tests of `other_middles`; leave them as they are.

use numerics::{normal, stream, sum};

use super::*;

fn cost(a: Float, targets: &[Float], over: Float) -> Float {
    let one = |&y: &Float| if a > y { over * (a - y) } else { y - a };
    sum(&targets.iter().map(one).collect::<Vec<_>>()) / targets.len() as Float
}

/// No target is cheaper as an answer; the cost bends at targets only, so nothing else is.
fn check(targets: &[Float], over: Float, told: &str) {
    let found = best_answer(targets, over);
    let own = cost(found, targets, over);
    for &other in targets {
        let there = cost(other, targets, over);
        assert!(
            own <= there + 1e-9,
            "{told}, an error upwards costs {over} times as much as one downwards: your answer \
             {found} costs {own:.4}, but {other} costs {there:.4}"
        );
    }
}

fn demand(days: usize, seed: u64) -> Vec<Float> {
    let mut rng = stream(seed, "demand", 0);
    (0..days).map(|_| 100.0 + 30.0 * normal(&mut rng)).collect()
}

#[test]
fn middle_1_of_the_page_is_the_median() {
    check(&[0.0, 0.0, 10.0], 1.0, "the targets are 0, 0 and 10");
    check(&[5.0, -3.0, 100.0, 4.0, -20.0], 1.0, "the targets are 5, −3, 100, 4 and −20");
}

#[test]
fn middle_2_of_an_even_number() {
    check(&[0.0, 10.0], 1.0, "the targets are 0 and 10");
    check(&[7.0, 1.0, 3.0, 9.0], 1.0, "the targets are 7, 1, 3 and 9");
}

#[test]
fn other_1_costs_of_hundred_days() {
    for over in [9.0, 3.0, 1.0 / 9.0] {
        check(&demand(100, 7), over, "there are 100 targets around 100");
    }
}

#[test]
fn other_2_costs_and_numbers() {
    for days in [1, 2, 3, 7, 10, 99] {
        for over in [0.01, 0.5, 1.0, 2.0, 4.5, 9.0, 1000.0] {
            check(
                &demand(days, days as u64),
                over,
                &format!("there are {days} targets around 100"),
            );
        }
    }
}

#[test]
fn other_3_with_equal_targets() {
    for over in [0.2, 1.0, 3.0, 9.0] {
        check(&[2.0, 2.0, 2.0, 8.0, 8.0, 1.0], over, "the targets are 2, 2, 2, 8, 8 and 1");
    }
}
