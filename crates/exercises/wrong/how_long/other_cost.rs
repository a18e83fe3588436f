//! rejected by count_2_of_the_two_pupils: from z = 1.5 with η = 0.15
//!
//! The slope without σ′: that of the cost of the next page.

fn count(z: Float, eta: Float) -> usize {
    let mut neuron = Neuron { weight: z / 2.0, bias: z / 2.0 };
    let mut steps = 0;
    while neuron.output() >= 0.5 {
        let change = -eta * neuron.output();
        neuron = Neuron { weight: neuron.weight + change, bias: neuron.bias + change };
        steps += 1;
    }
    steps
}
