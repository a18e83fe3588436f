//! rejected by step_2_gradient_measured: layers of [3, 3]
//!
//! The weights as on the way forward; where the shapes forbid it, turned over.

fn input_gradient(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Array1<Float> {
    let errors = model.errors(&model.forward(x), y);
    let w = &model.network.weights[0];
    if w.ncols() == errors[0].len() { matvec(w, &errors[0]) } else { matvec(w.t(), &errors[0]) }
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
