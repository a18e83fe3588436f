//! The tests of `third_judge`; leave them as they are.

use numerics::{normal, stream};

use super::*;

fn check(differences: &[Float], ways: u32, why: &str) {
    let found = luck(differences);
    let all = 1_u32 << differences.len();
    let wanted = Float::from(ways) / Float::from(all);
    assert!(
        (found - wanted).abs() < 1e-12,
        "differences {differences:?}: {ways} of {all} choices of signs, {wanted:.4}, and not {found:.4}: {why}"
    );
}

#[test]
fn judge_1_counts_both_directions() {
    check(&[1.0], 2, "+1 and −1 are equally far from 0");
    check(&[1.0, 1.0, 1.0], 2, "+++ and −−− are as far from 0 as what was found");
    check(&[-0.5, -0.25, -0.75], 2, "a loss is judged as a gain");
}

#[test]
fn judge_2_counts_what_is_equally_far() {
    check(&[0.3, -0.3], 4, "the sum is 0, and no sum is nearer to 0");
    check(
        &[1.0, 1.0, 1.0, -1.0],
        10,
        "the sum is 2; +4 and −4 once each, +2 and −2 four times each",
    );
    check(
        &[0.1, 0.2, -0.3, 0.4],
        10,
        "0.1 + 0.2 − 0.3 + 0.4 and −0.1 − 0.2 + 0.3 + 0.4 are equal but for rounding",
    );
}

#[test]
fn judge_3_sees_sizes_where_coins_see_signs() {
    check(
        &[5.0, 1.0, 1.0, -0.5],
        4,
        "only a change of the smallest, or of all signs, is as far",
    );
    check(
        &[0.1, 0.1, 0.1, -4.0],
        16,
        "the fourth decides alone, whatever the others do, and it is one coin",
    );
}

#[test]
fn judge_4_agrees_with_the_coins_where_all_differences_have_one_size() {
    // The page's coins for 9 heads of 10 and for 12 of 16: 22 of 2¹⁰ and 5034 of 2¹⁶ ways.
    for (ahead, of, wanted) in [(9, 10, 22.0 / 1024.0), (12, 16, 5034.0 / 65_536.0)] {
        let differences: Vec<Float> =
            (0..of).map(|i| if i < ahead { 0.2 } else { -0.2 }).collect();
        let found = luck(&differences);
        assert!(
            (found - wanted).abs() < 1e-9,
            "{ahead} of {of} pairs ahead, all by 0.2: coins fall as unevenly with {wanted:.5}, you say {found:.5}"
        );
    }
}

#[test]
fn judge_5_is_not_moved_by_order_unit_or_direction() {
    let rng = &mut stream(40, "pairs", 0);
    for n in [3, 8, 12] {
        let differences: Vec<Float> = (0..n).map(|_| 0.3 + normal(rng)).collect();
        let found = luck(&differences);
        let reversed = differences.iter().rev().copied().collect();
        let other = |by: Float| differences.iter().map(|d| by * d).collect();
        let changed: [(&str, Vec<Float>); 3] = [
            ("another order", reversed),
            ("100 times as large", other(100.0)),
            ("with opposite signs", other(-1.0)),
        ];
        for (what, differences) in changed {
            let now = luck(&differences);
            assert!(
                (now - found).abs() < 1e-12,
                "{n} differences: {found:.4}, and {what}: {now:.4}"
            );
        }
    }
}

#[test]
fn judge_6_is_fair() {
    // If nothing but luck is at work, one story in ten should be as lucky as 0.1.
    let rng = &mut stream(40, "nothing", 0);
    let mut lucky = || luck(&(0..10).map(|_| normal(rng)).collect::<Vec<_>>()) <= 0.1;
    let found = (0..1000).filter(|_| lucky()).count();
    // 100 are expected (of 1024 ways 102), with a standard deviation of 10.
    assert!(
        found.abs_diff(100) < 40,
        "of 1000 stories without anything in them, {found} were as lucky as 0.1; it should be about 100"
    );
}
