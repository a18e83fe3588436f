//! rejected by judge_1_counts_both_directions: differences [1.0]: 2 of 2 choices of signs, 1.0000, and not 0.5000
//!
//! A bit takes a difference out of the sum; its sign is not turned.

fn luck(differences: &[Float]) -> Float {
    let found = differences.iter().sum::<Float>().abs();
    let sum = |ways: u32| -> Float {
        let signed = |(i, d): (usize, &Float)| if ways >> i & 1 == 1 { 0.0 } else { *d };
        differences.iter().enumerate().map(signed).sum()
    };
    let all = 1_u32 << differences.len();
    let as_far = (0..all).filter(|&ways| sum(ways).abs() > found - 1e-9).count();
    as_far as Float / all as Float
}
