//! rejected by spread_1_of_a_single_example: you say 0.0000
//!
//! The squares of the distances from the mean input: an input that is always the same counts for nothing.

fn spread_of_z(inputs: &Array2<Float>, weights: Float, biases: Float) -> Float {
    let mean = sum(inputs) / inputs.len() as Float;
    let squares = sum(&inputs.mapv(|x| (x - mean) * (x - mean))) / inputs.nrows() as Float;
    (squares * weights * weights + biases * biases).sqrt()
}

fn fitting_weights(inputs: &Array2<Float>) -> Float {
    1.0 / spread_of_z(inputs, 1.0, 0.0)
}
