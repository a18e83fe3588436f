//! rejected by spread_1_of_a_single_example: you say 1.4142
//!
//! Takes all inputs to be of size 1.

fn spread_of_z(inputs: &Array2<Float>, weights: Float, biases: Float) -> Float {
    let squares = inputs.ncols() as Float;
    (squares * weights * weights + biases * biases).sqrt()
}

fn fitting_weights(inputs: &Array2<Float>) -> Float {
    1.0 / spread_of_z(inputs, 1.0, 0.0)
}
