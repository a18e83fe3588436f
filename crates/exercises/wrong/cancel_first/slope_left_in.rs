//! rejected by error_1_of_an_undecided_neuron: z = 0, y = 0: the error is 5e-1 and came out as 1.25e-1
//!
//! The error of the quadratic cost, which has the slope of the neuron in it.

fn error(z: Float, y: Float) -> Float {
    let a = sigmoid(z);
    (a - y) * (a * (1.0 - a))
}
