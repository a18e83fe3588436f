//! rejected by step_2_goes_down_along_every_axis: curvature -1
//!
//! Axes with a negative curvature stay where they are.

fn step(gradient: &Array1<Float>, curvatures: &Array1<Float>, tau: Float) -> Array1<Float> {
    let mut step = -gradient / (curvatures + tau);
    step.zip_mut_with(curvatures, |s, h| {
        if *h <= 0.0 {
            *s = 0.0;
        }
    });
    step
}
