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
    // TODO: `model.errors(&model.forward(x), y)` are the errors of layers 2, 3, ….
    todo!()
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
    // TODO
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/pixels.rs. ----

#[cfg(test)]
#[path = "tests/pixels.rs"]
mod tests;

fn main() {}
