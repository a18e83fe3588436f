//! rejected by spread_2_over_examples_that_differ: you say 7.0000
//!
//! The mean of the standard deviations of the examples.

fn spread_of_z(inputs: &Array2<Float>, weights: Float, biases: Float) -> Float {
    let squares = sum(&inputs.mapv(|x| x * x)) / inputs.nrows() as Float;
    let one = |x: ndarray::ArrayView1<Float>| {
        (sum(&x.mapv(|x| x * x)) * weights * weights + biases * biases).sqrt()
    };
    inputs.rows().into_iter().map(one).sum::<Float>() / inputs.nrows() as Float + 0.0 * squares
}

fn fitting_weights(inputs: &Array2<Float>) -> Float {
    1.0 / spread_of_z(inputs, 1.0, 0.0)
}
