//! rejected by step_2_small_mistakes_cost_what_they_did: the quadratic one
//!
//! The square without its ½.

fn tolerant() -> Cost {
    let gradient = |a: &Array1<Float>, y: &Array1<Float>| (a - y).mapv(|e| e.clamp(-0.5, 0.5));
    let value = |a: &Array1<Float>, y: &Array1<Float>| {
        let h = |e: Float| if e.abs() <= 0.5 { e * e } else { 0.125 + (e.abs() - 0.5) / 2.0 };
        (a - y).into_iter().map(h).sum()
    };
    Cost { value, gradient }
}
