//! rejected by step_3_disturbed_goes_uphill_within_reach: allowed, and best, is
//!
//! A step along the gradient: most pixels use up little of what is allowed.

fn disturbed(
    model: &Model,
    x: &Array1<Float>,
    y: &Array1<Float>,
    reach: Float,
) -> Array1<Float> {
    let step = |rate: Float| if rate == 0.0 { 0.0 } else { reach * rate };
    x + &input_gradient(model, x, y).mapv(step)
}
