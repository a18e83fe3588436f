//! rejected by signs_2_count_sums_that_are_equal_on_paper: their sum is at least 0.1 away from 0
//!
//! Compares sums without leaving room for rounding.

fn p_of_signs(differences: &[Float]) -> Float {
    let sum = |signs: u32| {
        let turned = |(i, d): (usize, &Float)| if signs >> i & 1 == 1 { -d } else { *d };
        differences.iter().enumerate().map(turned).sum::<Float>().abs()
    };
    let (ways, measured) = (1_u32 << differences.len(), sum(0));
    let far = (0..ways).filter(|&signs| sum(signs) >= measured).count();
    far as Float / Float::from(ways)
}
