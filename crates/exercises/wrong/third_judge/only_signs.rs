//! rejected by judge_3_sees_sizes_where_coins_see_signs: only a change of the smallest
//!
//! Coins: every difference counts as 1.

fn luck(differences: &[Float]) -> Float {
    let differences: Vec<Float> = differences.iter().map(|d| d.signum()).collect();
    let found = differences.iter().sum::<Float>().abs();
    let sum = |ways: u32| -> Float {
        let signed = |(i, d): (usize, &Float)| if ways >> i & 1 == 1 { -d } else { *d };
        differences.iter().enumerate().map(signed).sum()
    };
    let all = 1_u32 << differences.len();
    let as_far = (0..all).filter(|&ways| sum(ways).abs() > found - 1e-9).count();
    as_far as Float / all as Float
}
