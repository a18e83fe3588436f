//! rejected by spread_1_of_a_single_example: you say 7.0000
//!
//! Standard deviations are added where variances should be.

fn spread_of_z(inputs: &Array2<Float>, weights: Float, biases: Float) -> Float {
    let squares = sum(&inputs.mapv(|x| x * x)) / inputs.nrows() as Float;
    squares.sqrt() * weights + biases
}

fn fitting_weights(inputs: &Array2<Float>) -> Float {
    1.0 / spread_of_z(inputs, 1.0, 0.0)
}
