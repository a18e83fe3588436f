//! rejected by step_2_gradient_measured: your gradient says
//!
//! The last error in the list, carried back through the first weights.

fn input_gradient(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Array1<Float> {
    let errors = model.errors(&model.forward(x), y);
    matvec(model.network.weights[0].t(), &errors[errors.len() - 1])
}

fn disturbed(
    model: &Model,
    x: &Array1<Float>,
    y: &Array1<Float>,
    reach: Float,
) -> Array1<Float> {
    let step = |rate: Float| if rate == 0.0 { 0.0 } else { reach * rate.signum() };
    x + &input_gradient(model, x, y).mapv(step)
}
