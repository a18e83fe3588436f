//! rejected by count_1_of_a_neuron_that_needs_no_step: you count 1
//!
//! Takes a step before it looks.

fn count(z: Float, eta: Float) -> usize {
    let mut neuron = Neuron { weight: z / 2.0, bias: z / 2.0 };
    let mut steps = 1;
    while neuron.output() >= 0.5 {
        let change = -eta * neuron.quadratic_slope();
        neuron = Neuron { weight: neuron.weight + change, bias: neuron.bias + change };
        steps += 1;
    }
    steps
}
