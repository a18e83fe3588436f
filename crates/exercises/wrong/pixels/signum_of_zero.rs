//! rejected by step_3_disturbed_goes_uphill_within_reach: input 8 has no influence
//!
//! In Rust the signum of 0.0 is 1.

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
    let step = |rate: Float| reach * rate.signum();
    x + &input_gradient(model, x, y).mapv(step)
}
