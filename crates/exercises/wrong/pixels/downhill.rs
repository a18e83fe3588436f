//! rejected by step_3_disturbed_goes_uphill_within_reach: it should rise
//!
//! The sign of learning: the image is made easier.

fn disturbed(
    model: &Model,
    x: &Array1<Float>,
    y: &Array1<Float>,
    reach: Float,
) -> Array1<Float> {
    let step = |rate: Float| if rate == 0.0 { 0.0 } else { -reach * rate.signum() };
    x + &input_gradient(model, x, y).mapv(step)
}
