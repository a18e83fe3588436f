//! rejected by forecast_1_is_of_the_right_size: times that
//!
//! Divides by the slope at the start, as if it stayed so small all the way.

use ch3::one_neuron::Neuron;
use numerics::{Float, exp};

fn count(z: Float, eta: Float) -> usize {
    let mut neuron = Neuron { weight: z / 2.0, bias: z / 2.0 };
    let mut steps = 0;
    while neuron.output() >= 0.5 {
        let change = -eta * neuron.quadratic_slope();
        neuron = Neuron { weight: neuron.weight + change, bias: neuron.bias + change };
        steps += 1;
    }
    steps
}

fn forecast(z: Float, eta: Float) -> Float {
    z * exp(z) / (2.0 * eta)
}
