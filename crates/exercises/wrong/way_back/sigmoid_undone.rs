//! rejected by back_1_equal_shares_have_logits_0: 3 equal shares came from the logits [-0.6931
//!
//! Undoes a sigmoid for each, ln (a/(1 − a)): right for two classes only.

fn logits(a: &Array1<Float>) -> Array1<Float> {
    let logs = a.mapv(ln);
    let mean = sum(&logs) / logs.len() as Float;
    a.mapv(|a| ln(a / (1.0 - a)))
}
