//! rejected by logit_2_undoes_sigma: logit(σ(-20)) came out -1.61
//!
//! A guard against infinities that are not there.

fn logit(a: Float) -> Float {
    let a = a.clamp(1e-7, 1.0 - 1e-7);
    ln(a / (1.0 - a))
}
