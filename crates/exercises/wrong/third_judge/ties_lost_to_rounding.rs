//! rejected by judge_2_counts_what_is_equally_far: are equal but for rounding
//!
//! Sums that are equal but for their last bit do not count.

fn luck(differences: &[Float]) -> Float {
    let found = differences.iter().sum::<Float>().abs();
    let sum = |ways: u32| -> Float {
        let signed = |(i, d): (usize, &Float)| if ways >> i & 1 == 1 { -d } else { *d };
        differences.iter().enumerate().map(signed).sum()
    };
    let all = 1_u32 << differences.len();
    let as_far = (0..all).filter(|&ways| sum(ways).abs() >= found).count();
    as_far as Float / all as Float
}
