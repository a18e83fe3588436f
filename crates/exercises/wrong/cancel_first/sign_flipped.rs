//! rejected by error_1_of_an_undecided_neuron: z = 0, y = 0: the error is 5e-1 and came out as -5e-1
//!
//! Target minus output.

fn error(z: Float, y: Float) -> Float {
    y - sigmoid(z)
}
