//! rejected by error_1_of_an_undecided_neuron: z = 0, y = 0: the error is 5e-1 and came out as -5e-1
//!
//! Target minus output.

use ch1::sigmoid::sigmoid;
use numerics::Float;

fn detour(z: Float, y: Float) -> Float {
    let a = sigmoid(z);
    (a - y) / (a * (1.0 - a)) * (a * (1.0 - a))
}

fn error(z: Float, y: Float) -> Float {
    y - sigmoid(z)
}
