//! rejected by step_1_slope_is_as_wanted: an output that is off by -1 has the slope 0.5
//!
//! Beyond the limit the sign is lost.

fn tolerant() -> Cost {
    let gradient = |a: &Array1<Float>, y: &Array1<Float>| {
        (a - y).mapv(|e| if e.abs() <= 0.5 { e } else { 0.5 })
    };
    let value = |a: &Array1<Float>, y: &Array1<Float>| {
        let h =
            |e: Float| if e.abs() <= 0.5 { e * e / 2.0 } else { 0.125 + (e.abs() - 0.5) / 2.0 };
        (a - y).into_iter().map(h).sum()
    };
    Cost { value, gradient }
}
