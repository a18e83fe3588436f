//! rejected by back_4_logits_are_found_again: 2000 logits
//!
//! The logarithm of the product in place of the sum of the logarithms; the product of many shares is 0.

fn logits(a: &Array1<Float>) -> Array1<Float> {
    let logs = a.mapv(ln);
    let mean = ln(a.iter().product::<Float>()) / a.len() as Float;
    logs - mean
}
