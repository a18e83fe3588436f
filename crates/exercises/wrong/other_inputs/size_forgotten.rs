//! rejected by weights_2_make_z_of_size_1: 0 or 1, equally often: with your weights
//!
//! 1/√n, whatever the inputs are.

use ndarray::Array2;
use numerics::{Float, sum};

fn spread_of_z(inputs: &Array2<Float>, weights: Float, biases: Float) -> Float {
    let squares = sum(&inputs.mapv(|x| x * x)) / inputs.nrows() as Float;
    (squares * weights * weights + biases * biases).sqrt()
}

fn fitting_weights(inputs: &Array2<Float>) -> Float {
    1.0 / (inputs.ncols() as Float).sqrt()
}
