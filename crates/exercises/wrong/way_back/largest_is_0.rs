//! rejected by back_3_logits_add_up_to_0: they add up to -1.3863
//!
//! The largest logit is set to 0, as softmax does inside.

fn logits(a: &Array1<Float>) -> Array1<Float> {
    let logs = a.mapv(ln);
    let mean = logs.fold(Float::NEG_INFINITY, |m, &l| m.max(l));
    logs - mean
}
