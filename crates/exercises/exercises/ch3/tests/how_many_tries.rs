//! The tests of `how_many_tries`; leave them as they are.

use ch3::search::{Range, random};

use super::*;

#[test]
fn tries_1_of_a_coin() {
    for (q, wanted) in [(0.4, 1), (0.6, 2), (0.8, 3), (0.999, 10)] {
        let found = tries(0.5, q);
        assert_eq!(
            found, wanted,
            "if every second setting is good, {wanted} tries meet one with a probability of at least {q}, \
             and fewer do not; you say {found}"
        );
    }
}

#[test]
fn tries_2_for_one_setting_in_twenty() {
    let found = tries(0.05, 0.95);
    assert_eq!(
        found, 59,
        "one setting in twenty is good, and a probability of 95 % is wanted: it takes 59 tries, you say {found}"
    );
}

#[test]
fn tries_3_are_enough_and_none_too_many() {
    for p in [0.3, 0.07, 0.01, 0.0004] {
        for q in [0.02, 0.3, 0.77, 0.99, 0.9999] {
            let k = tries(p, q);
            let met = |k: u64| 1.0 - (1.0 - p).powf(k as Float);
            let told =
                format!("a share {p} is good, probability {q} is wanted, you say {k} tries");
            assert!(met(k) >= q, "{told}: they meet one with probability {:.5} only", met(k));
            assert!(
                k > 0 && met(k - 1) < q,
                "{told}: one try fewer is enough, with probability {:.5}",
                met(k.saturating_sub(1))
            );
        }
    }
}

/// Settings are good in a box in the middle, and it is the box's volume that counts.
#[test]
fn tries_4_are_the_same_for_two_hyper_parameters_and_for_twenty() {
    let (p, q): (Float, Float) = (0.05, 0.9);
    for dimensions in [1, 2, 20] {
        let side = p.powf(1.0 / dimensions as Float);
        let good = |setting: &Vec<Float>| setting.iter().all(|x| (x - 0.5).abs() < side / 2.0);
        let ranges = vec![Range::Uniform(0.0, 1.0); dimensions];
        let search = |seed| random(&ranges, tries(p, q), seed).iter().any(good);
        let met = (0..2000).filter(|&seed| search(seed)).count();
        // 1800 are expected, with a standard deviation of 13.
        assert!(
            met.abs_diff(1800) < 60,
            "with {dimensions} hyper-parameters {met} of 2000 searches met a good setting; {q} of them \
             should, which is 1800"
        );
    }
}
