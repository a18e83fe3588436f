//! How wrong a network is, as one number, and the gradient of that number.
//!
//! Page: *Gradient descent*.

use mnist::Dataset;
use numerics::Float;

use crate::network::{Example, Network};

impl Network {
    /// The gradient of the average cost of the given examples, in the shape of the network.
    pub fn gradient(&self, examples: impl ExactSizeIterator<Item = Example>) -> Network {
        let n = examples.len() as Float;
        let mut gradient = Network::shaped(&self.sizes(), || 0.0);
        for (input, target) in examples {
            self.backprop(&input, &target, &mut gradient);
        }
        gradient.weights.iter_mut().for_each(|w| *w /= n);
        gradient.biases.iter_mut().for_each(|b| *b /= n);
        gradient
    }

    // ANCHOR: quadratic_cost
    /// The quadratic cost C = (1/2n) Σ ‖a − y‖² on a data set of n examples.
    pub fn cost(&self, data: &Dataset) -> Float {
        let costs = (0..data.len()).map(|i| {
            let error = self.feedforward(&data.input(i)) - data.target(i);
            numerics::dot(&error, &error) / 2.0
        });
        costs.fold(0.0, |sum, cost| sum + cost) / data.len() as Float
    }
    // ANCHOR_END: quadratic_cost
}
