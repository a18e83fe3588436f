//! rejected by spread_2_over_examples_that_differ: you say 10.0000
//!
//! The sum over the examples in place of the mean.

fn spread_of_z(inputs: &Array2<Float>, weights: Float, biases: Float) -> Float {
    let squares = sum(&inputs.mapv(|x| x * x));
    (squares * weights * weights + biases * biases).sqrt()
}

fn fitting_weights(inputs: &Array2<Float>) -> Float {
    1.0 / spread_of_z(inputs, 1.0, 0.0)
}
