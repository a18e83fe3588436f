//! Exercise 2-17: What a network looks at (page The backpropagation algorithm)
//!
//! The recipe ends at layer 2, since there are no weights before the input. One more step answers another
//! question: if a pixel became a little brighter, how would the cost change? The larger this rate, the more the
//! network looks at the pixel. Then use it against the network: change the image instead of the weights.

use ch2::model::Model;
use ndarray::Array1;
use numerics::{Float, matvec};

/// ∂C/∂xₖ for every input k, for the example (x, y).
fn input_gradient(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Array1<Float> {
    // Cut behind the weighted inputs of layer 2: every pixel acts through all of them, through zⱼ at the rate
    // wⱼₖ. The sum over the receivers is (BP2) without its slope. An input is handed on as it is; there is no σ
    // in layer 1.
    let errors = model.errors(&model.forward(x), y);
    matvec(model.network.weights[0].t(), &errors[0])
}

/// The image x changed such that the cost *rises* about as fast as it can, by at most `reach` in each pixel.
///
/// Each pixel is made brighter or darker by `reach`, as its rate says; where the rate is 0 it stays. (It may leave the range from 0 to 1; do not cut it off.)
fn disturbed(
    model: &Model,
    x: &Array1<Float>,
    y: &Array1<Float>,
    reach: Float,
) -> Array1<Float> {
    // The change of the cost is about the sum of rate times change, so each pixel alone decides by its own
    // sign. Small changes of many pixels add up: with 784 of them, none needs to be visible. (`signum` of 0 is
    // 1, hence the if.)
    let step = |rate: Float| if rate == 0.0 { 0.0 } else { reach * rate.signum() };
    x + &input_gradient(model, x, y).mapv(step)
}
