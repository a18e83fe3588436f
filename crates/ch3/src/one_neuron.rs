//! The smallest network that can learn: one neuron, one input x = 1, and the wish that it say 0.
//!
//! It shows what a factor σ′ in the gradient does, and what its absence does. Pages: *The learning
//! slowdown* and *Cross-entropy*.

use ch1::sigmoid::{sigmoid, sigmoid_prime};
use numerics::Float;

use crate::objective::softplus;

// ANCHOR: neuron
/// A sigmoid neuron with the input x = 1 and the target y = 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neuron {
    /// The weight w.
    pub weight: Float,
    /// The bias b.
    pub bias: Float,
}

impl Neuron {
    /// The weighted input, z = w x + b.
    pub fn z(self) -> Float {
        self.weight + self.bias
    }

    /// a = σ(z).
    pub fn output(self) -> Float {
        sigmoid(self.z())
    }
}
// ANCHOR_END: neuron

impl Neuron {
    /// C = ½ (a − y)², here ½ a².
    pub fn quadratic_cost(self) -> Float {
        self.output() * self.output() / 2.0
    }

    // ANCHOR: quadratic_slope
    /// The slope of the quadratic cost, (a − y) σ′(z): the same for weight and bias, since x = 1.
    pub fn quadratic_slope(self) -> Float {
        self.output() * sigmoid_prime(self.z())
    }
    // ANCHOR_END: quadratic_slope

    // ANCHOR: cross_entropy
    /// The cross-entropy −ln (1 − a), computed from z.
    pub fn cross_entropy(self) -> Float {
        softplus(self.z())
    }

    /// Its slope, a − y, for weight and bias.
    pub fn cross_entropy_slope(self) -> Float {
        self.output()
    }
    // ANCHOR_END: cross_entropy

    // ANCHOR: learn
    /// The neuron before each of so many steps of gradient descent, and after the last.
    pub fn learn(self, slope: fn(Neuron) -> Float, eta: Float, steps: usize) -> Vec<Neuron> {
        let mut neuron = self;
        let mut path = vec![neuron];
        for _ in 0..steps {
            let change = -eta * slope(neuron);
            neuron = Neuron { weight: neuron.weight + change, bias: neuron.bias + change };
            path.push(neuron);
        }
        path
    }
    // ANCHOR_END: learn
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEAR: Neuron = Neuron { weight: 0.6, bias: 0.9 };
    const FAR: Neuron = Neuron { weight: 2.0, bias: 2.0 };
    /// The references have six decimals.
    const TOLERANCE: Float = 6e-7;

    #[test]
    fn trajectories_are_the_known_ones() {
        let quadratic: fn(Neuron) -> Float = Neuron::quadratic_slope;
        let cross_entropy: fn(Neuron) -> Float = Neuron::cross_entropy_slope;
        for (start, slope, references) in [
            (NEAR, quadratic, [(0, 0.817574), (50, 0.387010), (300, 0.093956)]),
            (FAR, quadratic, [(0, 0.982014), (150, 0.933417), (300, 0.202848)]),
            (NEAR, cross_entropy, [(10, 0.407523), (50, 0.079215), (300, 0.011638)]),
            (FAR, cross_entropy, [(10, 0.775104), (50, 0.098504), (300, 0.012009)]),
        ] {
            let path = start.learn(slope, 0.15, 300);
            for (step, a) in references {
                let output = path[step].output();
                assert!((output - a).abs() < TOLERANCE, "{start:?}, step {step}: {output}");
            }
        }
        let slow = FAR.learn(cross_entropy, 0.005, 300)[300].output();
        assert!((slow - 0.779587).abs() < TOLERANCE, "with η = 0.005: {slow}");
    }

    #[test]
    fn a_hopeless_neuron_costs_its_weighted_input_and_not_infinity() {
        let neuron = Neuron { weight: 800.0, bias: 0.0 };
        assert_eq!(neuron.cross_entropy(), 800.0);
    }
}
