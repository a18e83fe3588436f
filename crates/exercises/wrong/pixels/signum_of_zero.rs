//! rejected by step_3_disturbed_goes_uphill_within_reach: input 8 has no influence
//!
//! In Rust the signum of 0.0 is 1.

fn disturbed(
    model: &Model,
    x: &Array1<Float>,
    y: &Array1<Float>,
    reach: Float,
) -> Array1<Float> {
    let step = |rate: Float| reach * rate.signum();
    x + &input_gradient(model, x, y).mapv(step)
}
