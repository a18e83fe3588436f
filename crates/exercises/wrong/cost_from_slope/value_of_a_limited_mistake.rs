//! rejected by step_4_value_and_slope_belong_together: nudged, the value has the slope 0.000000
//!
//! The mistake is limited, not the slope: beyond the limit the cost is flat.

fn tolerant() -> Cost {
    let gradient = |a: &Array1<Float>, y: &Array1<Float>| (a - y).mapv(|e| e.clamp(-0.5, 0.5));
    let value = |a: &Array1<Float>, y: &Array1<Float>| {
        let h = |e: Float| if e.abs() <= 0.5 { e * e / 2.0 } else { 0.125 };
        (a - y).into_iter().map(h).sum()
    };
    Cost { value, gradient }
}
