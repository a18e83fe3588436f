//! rejected by back_1_equal_shares_have_logits_0: 2 equal shares came from the logits [-0.6931, -0.6931]
//!
//! C is 0: logits they are, but their sum is not 0.

fn logits(a: &Array1<Float>) -> Array1<Float> {
    let logs = a.mapv(ln);
    let mean = sum(&logs) / logs.len() as Float;
    logs
}
