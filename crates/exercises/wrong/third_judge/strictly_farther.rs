//! rejected by judge_1_counts_both_directions: 1.0000, and not 0.0000
//!
//! What was found is not counted itself, and the luck comes out 0.

fn luck(differences: &[Float]) -> Float {
    let found = differences.iter().sum::<Float>().abs();
    let sum = |ways: u32| -> Float {
        let signed = |(i, d): (usize, &Float)| if ways >> i & 1 == 1 { -d } else { *d };
        differences.iter().enumerate().map(signed).sum()
    };
    let all = 1_u32 << differences.len();
    let as_far = (0..all).filter(|&ways| sum(ways).abs() > found + 1e-9).count();
    as_far as Float / all as Float
}
