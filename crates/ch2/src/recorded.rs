//! Networks on a [`Tape`]: their gradients without the four equations.
//!
//! Page: *Automatic differentiation*.

use std::ops::Add;

use ch1::network::Network;
use ndarray::{Array1, Array2};
use numerics::Float;

use crate::activation::Activation;
use crate::model::Model;
use crate::tape::{Number, Tape};

/// A network whose weights and biases are numbers on a tape.
pub struct Recorded<'t> {
    tape: &'t Tape,
    /// As in [`Network`].
    pub weights: Vec<Array2<Number<'t>>>,
    /// As in [`Network`].
    pub biases: Vec<Array1<Number<'t>>>,
}

impl<'t> Recorded<'t> {
    /// Puts a network on a tape.
    pub fn new(network: &Network, tape: &'t Tape) -> Recorded<'t> {
        let weights = network.weights.iter().map(|w| w.mapv(|w| tape.number(w))).collect();
        let biases = network.biases.iter().map(|b| b.mapv(|b| tape.number(b))).collect();
        Recorded { tape, weights, biases }
    }

    // ANCHOR: layer
    /// aⱼ = f(Σₖ wⱼₖ aₖ + bⱼ), neuron by neuron, through `weights[l]`.
    pub fn layer(
        &self,
        l: usize,
        a: &Array1<Number<'t>>,
        neurons: &[Activation],
    ) -> Array1<Number<'t>> {
        let neuron = |(j, &f): (usize, &Activation)| {
            let products = self.weights[l].row(j).into_iter().zip(a).map(|(&w, &a)| w * a);
            (sum(products) + self.biases[l][j]).apply(f)
        };
        neurons.iter().enumerate().map(neuron).collect()
    }

    /// All layers of a model, one after the other.
    pub fn forward(&self, model: &Model, x: Array1<Number<'t>>) -> Array1<Number<'t>> {
        let layers = model.neurons.iter().enumerate();
        layers.fold(x, |a, (l, neurons)| self.layer(l, &a, neurons))
    }

    /// ½ Σⱼ (aⱼ − yⱼ)².
    pub fn quadratic_cost(&self, a: &Array1<Number<'t>>, y: &Array1<Float>) -> Number<'t> {
        let errors = a.iter().zip(y).map(|(&a, &y)| a - self.tape.number(y));
        sum(errors.map(|error| error * error)) * self.tape.number(0.5)
    }
    // ANCHOR_END: layer

    /// The slopes of a number with all weights and biases, in the shape of the network.
    pub fn gradient(&self, cost: Number) -> Network {
        let slope = cost.slopes();
        let weights = self.weights.iter().map(|w| w.mapv(|w| slope[w])).collect();
        let biases = self.biases.iter().map(|b| b.mapv(|b| slope[b])).collect();
        Network { weights, biases }
    }
}

/// The sum of numbers, from left to right.
fn sum<'t>(terms: impl Iterator<Item = Number<'t>>) -> Number<'t> {
    terms.reduce(Add::add).expect("a sum of nothing is on no tape")
}

// ANCHOR: without_equations
/// The gradient of one example's quadratic cost: what [`Model::backprop`] finds.
pub fn gradient(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Network {
    let tape = Tape::default();
    let network = Recorded::new(&model.network, &tape);
    let outputs = network.forward(model, x.mapv(|x| tape.number(x)));
    network.gradient(network.quadratic_cost(&outputs, y))
}
// ANCHOR_END: without_equations
