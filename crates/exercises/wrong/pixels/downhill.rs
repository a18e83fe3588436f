//! rejected by step_3_disturbed_goes_uphill_within_reach: it should rise
//!
//! The sign of learning: the image is made easier.

use ch2::model::Model;
use ndarray::Array1;
use numerics::{Float, matvec};

fn input_gradient(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Array1<Float> {
    let errors = model.errors(&model.forward(x), y);
    matvec(model.network.weights[0].t(), &errors[0])
}

fn disturbed(
    model: &Model,
    x: &Array1<Float>,
    y: &Array1<Float>,
    reach: Float,
) -> Array1<Float> {
    let step = |rate: Float| if rate == 0.0 { 0.0 } else { -reach * rate.signum() };
    x + &input_gradient(model, x, y).mapv(step)
}
