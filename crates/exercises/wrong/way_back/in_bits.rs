//! rejected by back_2_softmax_leads_forth_again: softmax of these is [0.5
//!
//! Logarithms to the base 2: logits of a softmax with powers of 2.

fn logits(a: &Array1<Float>) -> Array1<Float> {
    let logs = a.mapv(|a| ln(a) / ln(2.0));
    let mean = sum(&logs) / logs.len() as Float;
    logs - mean
}
