//! rejected by signs_1_of_three_differences: Far below 0 is as far as far above it
//!
//! Counts only sums on the side of the measured one.

fn p_of_signs(differences: &[Float]) -> Float {
    let sum = |signs: u32| {
        let turned = |(i, d): (usize, &Float)| if signs >> i & 1 == 1 { -d } else { *d };
        differences.iter().enumerate().map(turned).sum::<Float>()
    };
    let (ways, measured) = (1_u32 << differences.len(), sum(0).abs());
    let far = (0..ways).filter(|&signs| sum(signs) >= measured - 1e-9).count();
    far as Float / Float::from(ways)
}
