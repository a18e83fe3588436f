//! rejected by step_1_slope_is_as_wanted: an output that is off by -1 has the slope -1
//!
//! Only mistakes upwards are limited.

fn tolerant() -> Cost {
    let gradient = |a: &Array1<Float>, y: &Array1<Float>| (a - y).mapv(|e| e.min(0.5));
    let value = |a: &Array1<Float>, y: &Array1<Float>| {
        let h =
            |e: Float| if e.abs() <= 0.5 { e * e / 2.0 } else { 0.125 + (e.abs() - 0.5) / 2.0 };
        (a - y).into_iter().map(h).sum()
    };
    Cost { value, gradient }
}
