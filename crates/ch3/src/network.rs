//! The network as a set of choices: chapter 1's weights and biases, with neurons, outputs and cost
//! that are said and not taken for granted.
//!
//! Ways forward and back are chapter 2's, [`forward_with`] and [`errors_with`]. A layer that is no matrix
//! has its place here: its numbers lie among the `layers`, as a matrix and a vector, and [`Net::forward`],
//! [`Net::errors`] and `Net::update` alone know what is done with them; the trainer does not. Page: *The
//! network as a library*.

use ch1::network::Network;
use ch2::mini_batch::{errors_with, forward_with, update};
use ndarray::{Array1, Array2};
use numerics::{Float, Inputs};
use rand::Rng;

use crate::activation::Unit;
use crate::initializer::Initializer;
use crate::objective::Objective;

// ANCHOR: network
/// A feed-forward network whose parts are choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Net {
    /// Weights and biases, as in chapter 1.
    pub layers: Network,
    /// What the hidden neurons do.
    pub hidden: Unit,
    /// What the output neurons do, and what their outputs cost.
    pub objective: Objective,
}
// ANCHOR_END: network

impl Net {
    /// A network with the given number of neurons in each layer.
    pub fn new(
        sizes: &[usize],
        hidden: Unit,
        objective: Objective,
        initializer: Initializer,
        rng: &mut impl Rng,
    ) -> Net {
        Net { layers: initializer.draw(sizes, rng), hidden, objective }
    }

    /// The number of neurons in each layer, the input included.
    pub fn sizes(&self) -> Vec<usize> {
        self.layers.sizes()
    }

    /// The number of neurons in all hidden layers.
    pub(crate) fn hidden_neurons(&self) -> usize {
        self.layers.biases.iter().rev().skip(1).map(Array1::len).sum::<usize>()
    }
}

// ANCHOR: from
/// Chapter 1's network is one choice among many.
impl From<Network> for Net {
    fn from(layers: Network) -> Net {
        Net { layers, hidden: Unit::Sigmoid, objective: Objective::QUADRATIC }
    }
}
// ANCHOR_END: from

/// What a mini-batch leaves behind on its way forward.
#[derive(Clone, Debug)]
pub struct Pass {
    /// The activations of layers 2, 3, …, L, m × neurons each, as the next layer sees them.
    pub activations: Vec<Array2<Float>>,
    /// How fast those of the hidden layers follow their weighted inputs.
    pub slopes: Vec<Array2<Float>>,
    /// The weighted inputs of the output layer, m × outputs.
    pub z: Array2<Float>,
}

impl Pass {
    /// The outputs, m × outputs.
    pub fn outputs(&self) -> &Array2<Float> {
        &self.activations[self.slopes.len()]
    }
}

impl Net {
    /// The way forward of a mini-batch.
    pub fn forward(&self, inputs: &Inputs) -> Pass {
        self.forward_thinned(inputs, |_, _| ())
    }

    // ANCHOR: forward
    /// The same, but `thin` gets the activations and slopes of every hidden layer, in order, and may
    /// change both: that is dropout.
    pub fn forward_thinned(
        &self,
        inputs: &Inputs,
        mut thin: impl FnMut(&mut Array2<Float>, &mut Array2<Float>),
    ) -> Pass {
        let (mut slopes, mut of_outputs) = (vec![], Array2::default((0, 0)));
        let last = self.layers.weights.len() - 1;
        let activations = forward_with(&self.layers, inputs, |l, z| {
            if l == last {
                of_outputs = z;
                return self.objective.output().activate(&of_outputs);
            }
            let (mut a, mut slope) = self.hidden.activate(z);
            thin(&mut a, &mut slope);
            slopes.push(slope);
            a
        });
        Pass { activations, slopes, z: of_outputs }
    }
    // ANCHOR_END: forward

    // ANCHOR: errors
    /// The errors δ of layers 2, 3, …, L, one example per row.
    pub fn errors(&self, pass: &Pass, targets: &Array2<Float>) -> Vec<Array2<Float>> {
        let output_error = self.objective.delta(pass.outputs(), targets);
        errors_with(&self.layers, output_error, |l, error| *error *= &pass.slopes[l])
    }
    // ANCHOR_END: errors

    /// w ← `keep` · w − `rate` · Δᵀ A and b ← b − `rate` · Σ δ; false if one is no longer finite.
    pub(crate) fn update(
        &mut self,
        keep_and_rate: (Float, Float),
        inputs: &Inputs,
        pass: &Pass,
        deltas: &[Array2<Float>],
    ) -> bool {
        update(&mut self.layers, keep_and_rate, inputs, &pass.activations, deltas)
    }
}
