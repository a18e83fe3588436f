//! The tests of `two_means`; leave them as they are.

use Verdict::{Best, Stop, Wait};

use super::*;

const NAN: Float = Float::NAN;

/// Lets the rule judge the values one by one.
fn check(n: usize, values: &[Float], wanted: &[Verdict]) {
    let mut rule = TwoMeans::new(n);
    for (i, (&value, &wanted)) in values.iter().zip(wanted).enumerate() {
        let found = rule.judge(value);
        assert!(
            found == wanted,
            "n = {n}, epoch {}: after {:?} comes {value}, and you say {found:?}, not {wanted:?}",
            i + 1,
            &values[..i]
        );
    }
}

#[test]
fn judges_1_a_rise() {
    check(2, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], &[Best; 6]);
    check(1, &[-5.0, -4.0, -3.0], &[Best; 3]);
}

#[test]
fn judges_2_the_first_epochs_without_stopping() {
    check(2, &[9.0, 5.0, 1.0], &[Best, Wait, Wait]);
    check(3, &[9.0, 9.0, 8.0, 8.0, 7.0], &[Best, Wait, Wait, Wait, Wait]);
}

#[test]
fn judges_3_a_fall() {
    check(2, &[9.0, 5.0, 1.0, 1.0], &[Best, Wait, Wait, Stop]);
    check(3, &[9.0, 8.0, 7.0, 6.0, 5.0, 4.0], &[Best, Wait, Wait, Wait, Wait, Stop]);
    check(1, &[9.0, 8.0], &[Best, Stop]);
}

#[test]
fn judges_4_by_means_and_not_by_the_best() {
    // A lucky first epoch; behind it the curve rises, and patience for two epochs would have ended.
    check(2, &[9.0, 1.0, 5.0, 6.0, 7.0, 8.0], &[Best, Wait, Wait, Wait, Wait, Wait]);
    check(2, &[9.0, 1.0, 5.0, 4.0], &[Best, Wait, Wait, Stop]);
}

#[test]
fn judges_5_by_the_latest_of_them_only() {
    // After a long rise the early values no longer count.
    check(
        2,
        &[0.0, 10.0, 20.0, 30.0, 30.0, 29.0, 28.0],
        &[Best, Best, Best, Best, Wait, Wait, Stop],
    );
}

#[test]
fn judges_6_a_plateau() {
    check(2, &[3.0, 3.0, 3.0, 3.0], &[Best, Wait, Wait, Stop]);
    check(1, &[3.0, 3.0], &[Best, Stop]);
}

#[test]
fn judges_7_a_new_best_before_all_means() {
    check(2, &[8.0, 8.0, 1.0, 9.0, 2.0], &[Best, Wait, Wait, Best, Wait]);
}

#[test]
fn judges_8_nan() {
    check(1, &[NAN, 1.0, 2.0], &[Wait, Best, Best]);
    check(2, &[1.0, 2.0, 3.0, NAN], &[Best, Best, Best, Stop]);
    check(2, &[1.0, NAN, 2.0, 1.5, 1.8], &[Best, Wait, Best, Stop, Stop]);
    check(2, &[1.0, NAN, 2.0, 1.5, 1.8, 1.9], &[Best, Wait, Best, Stop, Stop, Wait]);
}
