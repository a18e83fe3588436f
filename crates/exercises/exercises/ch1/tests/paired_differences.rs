//! The tests of `paired_differences`; leave them as they are.

use ch1::luck::Paired;
use numerics::{normal, stream};

use super::*;

/// Accuracies of two ways of training from the same seeds: what a seed does, it does to both.
fn runs(seed: u64, n: usize, gain: Float) -> (Vec<Float>, Vec<Float>) {
    let rng = &mut stream(seed, "runs", 0);
    let mut new = vec![];
    let mut old = vec![];
    for _ in 0..n {
        let shared = 95.0 + normal(rng);
        old.push(shared + 0.1 * normal(rng));
        new.push(shared + gain + 0.1 * normal(rng));
    }
    (new, old)
}

#[test]
fn differences_1_are_new_minus_old_in_the_order_of_the_seeds() {
    let found = differences(&[95.5, 95.0, 96.0], &[95.0, 95.25, 94.0]);
    assert_eq!(
        found,
        [0.5, -0.25, 2.0],
        "the differences of 95.5, 95, 96 (new) and 95, 95.25, 94 (old)"
    );
}

#[test]
fn error_1_of_a_few_differences() {
    let (mean, error) = mean_and_error(&[1.0, 3.0, 5.0, 7.0]);
    assert_eq!(mean, 4.0, "the mean of 1, 3, 5 and 7");
    // The squares are 9, 1, 1, 9, so the deviation is √(20/3).
    let (deviation, wanted) = ((20.0_f64 / 3.0).sqrt(), (5.0_f64 / 3.0).sqrt());
    let cause = if (error - deviation).abs() < 1e-9 {
        ". That is the deviation of a single difference; the mean of four scatters less"
    } else if (error - 5.0_f64.sqrt() / 2.0).abs() < 1e-9 {
        ". You divided the squares by n; they lie around a mean that was made from themselves"
    } else {
        ""
    };
    assert!(
        (error - wanted).abs() < 1e-9,
        "the standard error of the mean of 1, 3, 5 and 7 came out {error}; it is {wanted}{cause}"
    );
}

#[test]
fn error_2_of_any_runs() {
    for (seed, n) in [(1, 2), (2, 5), (3, 12), (4, 40)] {
        let (new, old) = runs(seed, n, 0.2);
        let paired = Paired::new(&new.clone().into(), &old.clone().into());
        let (mean, error) = mean_and_error(&differences(&new, &old));
        assert!(
            (mean - paired.average()).abs() < 1e-9 && (error - paired.error()).abs() < 1e-9,
            "{n} differences gave {mean} ± {error}, and the book's judge says {} ± {}",
            paired.average(),
            paired.error()
        );
    }
}

#[test]
fn signs_1_of_three_differences() {
    // Of the eight sums ±1 ±2 ±4 only 7 and −7 are as far from 0 as 7.
    for (differences, ways) in
        [([1.0, 2.0, 4.0], 2), ([-1.0, -2.0, -4.0], 2), ([1.0, 2.0, -4.0], 8)]
    {
        let (found, wanted) = (p_of_signs(&differences), Float::from(ways) / 8.0);
        let cause = if found == wanted / 2.0 {
            ". Far below 0 is as far as far above it: a new way may also be worse"
        } else {
            ""
        };
        assert!(
            (found - wanted).abs() < 1e-12,
            "of the 8 ways to choose the signs of {differences:?}, {ways} give a sum as far from 0; the share \
             came out {found}{cause}"
        );
    }
}

#[test]
fn signs_2_count_sums_that_are_equal_on_paper() {
    // The sum of these is 0.1 on paper and 0.10000000000000003 in the machine; no other choice is nearer to 0.
    let found = p_of_signs(&[0.1, 0.2, -0.2]);
    assert_eq!(
        found, 1.0,
        "whatever signs 0.1, 0.2 and 0.2 have, their sum is at least 0.1 away from 0; the share for 0.1, 0.2 and \
         −0.2 came out {found}"
    );
}

#[test]
fn signs_3_of_ten_runs() {
    for (seed, gain) in [(1, 0.0), (2, 0.05), (3, 0.3)] {
        let (new, old) = runs(seed, 10, gain);
        let wanted = Paired::new(&new.clone().into(), &old.clone().into()).p_of_signs();
        let found = p_of_signs(&differences(&new, &old));
        assert!(
            (found - wanted).abs() < 1e-9,
            "for ten seeds and a gain of {gain} points p came out {found}; the book's judge says {wanted}"
        );
    }
}
