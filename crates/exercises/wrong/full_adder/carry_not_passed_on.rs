//! rejected by numbers_2_are_added: 3 + 1 with 2 digits each should be [0.0, 0.0, 1.0]
//!
//! The carry goes up one place, and is forgotten if it carries again.

fn add(x: &[Float], y: &[Float]) -> Vec<Float> {
    let sums: Vec<(Float, Float)> = x.iter().zip(y).map(|(&x, &y)| half_adder(x, y)).collect();
    let mut digits: Vec<Float> = sums.iter().map(|sum| sum.0).chain([0.0]).collect();
    for (place, (_, carry)) in sums.iter().enumerate() {
        digits[place + 1] = full_adder(digits[place + 1], *carry, 0.0).0;
    }
    digits
}
