//! rejected by spread_1_of_a_single_example: you say 1.0000
//!
//! The mean square of an input, not multiplied by their number.

fn spread_of_z(inputs: &Array2<Float>, weights: Float, biases: Float) -> Float {
    let squares = sum(&inputs.mapv(|x| x * x)) / inputs.len() as Float;
    (squares * weights * weights + biases * biases).sqrt()
}

fn fitting_weights(inputs: &Array2<Float>) -> Float {
    1.0 / spread_of_z(inputs, 1.0, 0.0)
}
