//! rejected by back_3_logits_add_up_to_0: they add up to
//!
//! The logarithm of the mean in place of the mean of the logarithms.

fn logits(a: &Array1<Float>) -> Array1<Float> {
    let logs = a.mapv(ln);
    let mean = ln(sum(a) / a.len() as Float);
    logs - mean
}
