//! The smallest network that can learn: one neuron, one input x = 1, and the wish that it say 0.
//!
//! It shows what a factor σ′ in the gradient does, and what its absence does.

use ch1::sigmoid::{sigmoid, sigmoid_prime};
use numerics::Float;

use crate::objective::softplus;

/// A sigmoid neuron with one input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neuron {
    /// The weight w.
    pub weight: Float,
    /// The bias b.
    pub bias: Float,
}

/// What the neuron's output costs, when x = 1 and y = 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Price {
    /// C = ½ a², with ∂C/∂w = ∂C/∂b = a σ′(z).
    Quadratic,
    /// C = −ln (1 − a), with ∂C/∂w = ∂C/∂b = a.
    CrossEntropy,
}

impl Neuron {
    /// z = w + b.
    fn weighted_input(self) -> Float {
        self.weight + self.bias
    }

    /// a = σ(w + b).
    pub fn output(self) -> Float {
        sigmoid(self.weighted_input())
    }

    /// The cost of the output.
    pub fn cost(self, price: Price) -> Float {
        let a = self.output();
        match price {
            Price::Quadratic => a * a / 2.0,
            Price::CrossEntropy => softplus(self.weighted_input()),
        }
    }

    /// The slope of the cost, the same for weight and bias since x = 1.
    pub fn slope(self, price: Price) -> Float {
        let a = self.output();
        match price {
            Price::Quadratic => a * sigmoid_prime(self.weighted_input()),
            Price::CrossEntropy => a,
        }
    }

    /// The neuron before each of so many steps of gradient descent, and after the last.
    pub fn learn(self, price: Price, eta: Float, steps: usize) -> Vec<Neuron> {
        let step = |neuron: &Neuron| {
            let change = eta * neuron.slope(price);
            Some(Neuron { weight: neuron.weight - change, bias: neuron.bias - change })
        };
        std::iter::successors(Some(self), step).take(steps + 1).collect()
    }
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
        for (start, price, references) in [
            (NEAR, Price::Quadratic, [(0, 0.817574), (50, 0.387010), (300, 0.093956)]),
            (FAR, Price::Quadratic, [(0, 0.982014), (150, 0.933417), (300, 0.202848)]),
            (NEAR, Price::CrossEntropy, [(10, 0.407523), (50, 0.079215), (300, 0.011638)]),
            (FAR, Price::CrossEntropy, [(10, 0.775104), (50, 0.098504), (300, 0.012009)]),
        ] {
            let path = start.learn(price, 0.15, 300);
            for (step, a) in references {
                let output = path[step].output();
                assert!((output - a).abs() < TOLERANCE, "{price:?}, step {step}: {output}");
            }
        }
        let slow = FAR.learn(Price::CrossEntropy, 0.005, 300)[300].output();
        assert!((slow - 0.779587).abs() < TOLERANCE, "with η = 0.005: {slow}");
    }

    #[test]
    fn slopes_are_those_of_the_cost() {
        const EPSILON: Float = 1e-5;
        for start in [NEAR, FAR, Neuron { weight: -30.0, bias: 5.0 }] {
            for price in [Price::Quadratic, Price::CrossEntropy] {
                let at = |nudge| Neuron { weight: start.weight + nudge, ..start }.cost(price);
                let measured = (at(EPSILON) - at(-EPSILON)) / (2.0 * EPSILON);
                assert!((measured - start.slope(price)).abs() < 1e-9, "{start:?}, {price:?}");
            }
        }
    }

    #[test]
    fn a_hopeless_neuron_costs_its_weighted_input_and_not_infinity() {
        let neuron = Neuron { weight: 800.0, bias: 0.0 };
        assert_eq!(neuron.cost(Price::CrossEntropy), 800.0);
    }
}
