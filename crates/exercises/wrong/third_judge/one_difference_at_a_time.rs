//! rejected by judge_2_counts_what_is_equally_far: +4 and −4 once each
//!
//! Turns one sign after the other, and not all combinations.

fn luck(differences: &[Float]) -> Float {
    let found = differences.iter().sum::<Float>().abs();
    let sum = |ways: u32| -> Float {
        let signed = |(i, d): (usize, &Float)| if ways >> i & 1 == 1 { -d } else { *d };
        differences.iter().enumerate().map(signed).sum()
    };
    let all = 1 + differences.len() as u32;
    let as_far = (0..all).filter(|&i| sum((1 << i) >> 1).abs() > found - 1e-9).count();
    as_far as Float / all as Float
}
