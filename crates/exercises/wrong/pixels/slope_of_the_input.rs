//! rejected by step_1_gradient_of_a_sum: follows the inputs at the rates 2, −3 and 0
//!
//! (BP2) to the end, as if the input layer had neurons with slopes.

fn input_gradient(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Array1<Float> {
    let errors = model.errors(&model.forward(x), y);
    let slope = x.mapv(ch1::sigmoid::sigmoid_prime);
    matvec(model.network.weights[0].t(), &errors[0]) * slope
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
