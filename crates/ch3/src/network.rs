//! The network as a set of choices: chapter 1's weights and biases, with neurons, outputs and cost
//! that are said and not taken for granted.

use ch1::network::Network as Unchosen;
use ndarray::{Array1, Array2};
use numerics::{Float, product};
use rand::Rng;

use crate::activation::Activation;
use crate::initializer::Initializer;
use crate::objective::Objective;

// ANCHOR: network
/// A feed-forward network whose parts are choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// One matrix per layer but the first, (neurons) × (neurons of the layer before).
    pub weights: Vec<Array2<Float>>,
    /// One vector per layer but the first.
    pub biases: Vec<Array1<Float>>,
    /// What the hidden neurons do.
    pub hidden: Activation,
    /// What the output neurons do, and what their outputs cost.
    pub objective: Objective,
}
// ANCHOR_END: network

impl Network {
    /// A network with the given number of neurons in each layer.
    pub fn new(
        sizes: &[usize],
        hidden: Activation,
        objective: Objective,
        initializer: Initializer,
        rng: &mut impl Rng,
    ) -> Network {
        let Unchosen { weights, biases } = initializer.draw(sizes, rng);
        Network { weights, biases, hidden, objective }
    }

    /// The number of neurons in all hidden layers.
    pub(crate) fn hidden_neurons(&self) -> usize {
        self.biases.iter().rev().skip(1).map(Array1::len).sum::<usize>()
    }

    /// The number of neurons in each layer, the input included.
    pub fn sizes(&self) -> Vec<usize> {
        let inputs = self.weights.iter().take(1).map(Array2::ncols);
        inputs.chain(self.biases.iter().map(Array1::len)).collect()
    }
}

// ANCHOR: from
/// Chapter 1's network is one choice among many.
impl From<Unchosen> for Network {
    fn from(Unchosen { weights, biases }: Unchosen) -> Network {
        Network {
            weights,
            biases,
            hidden: Activation::Sigmoid,
            objective: Objective::QUADRATIC,
        }
    }
}
// ANCHOR_END: from

/// What a mini-batch leaves behind on its way forward.
#[derive(Clone, Debug)]
pub struct Pass {
    /// The activations of the hidden layers, m × neurons each, as the next layer sees them.
    pub hidden: Vec<Array2<Float>>,
    /// How fast each of these follows its weighted input.
    pub slopes: Vec<Array2<Float>>,
    /// The weighted inputs of the output layer, m × outputs.
    pub z: Array2<Float>,
    /// The outputs, m × outputs.
    pub outputs: Array2<Float>,
}

impl Network {
    /// The way forward of a mini-batch, from the products X wᵀ of the first layer.
    ///
    /// `thin` gets the activations and slopes of every hidden layer, in order, and may change both:
    /// that is dropout. [`keep`] does not.
    // ANCHOR: forward
    pub fn forward(
        &self,
        products: Array2<Float>,
        mut thin: impl FnMut(&mut Array2<Float>, &mut Array2<Float>),
    ) -> Pass {
        let (mut hidden, mut slopes, mut z) = (vec![], vec![], products);
        let last = self.weights.len() - 1;
        for l in 0..last {
            z += &self.biases[l];
            let mut a = z.clone();
            self.hidden.apply(a.as_slice_mut().expect("a product is in standard layout"));
            let mut slope = z;
            slope.zip_mut_with(&a, |z, &a| *z = self.hidden.slope(*z, a));
            thin(&mut a, &mut slope);
            z = product(&a, self.weights[l + 1].t()); // m × neurons
            hidden.push(a);
            slopes.push(slope);
        }
        z += &self.biases[last];
        let outputs = self.objective.output().activate(&z);
        Pass { hidden, slopes, z, outputs }
    }
    // ANCHOR_END: forward

    // ANCHOR: errors
    /// The errors δ of layers 2, 3, …, L, one example per row.
    pub fn errors(&self, pass: &Pass, targets: &Array2<Float>) -> Vec<Array2<Float>> {
        let mut deltas = vec![self.objective.delta(&pass.outputs, targets)];
        for (slope, w) in pass.slopes.iter().zip(&self.weights[1..]).rev() {
            deltas.push(product(&deltas[deltas.len() - 1], w) * slope); // m × neurons
        }
        deltas.reverse();
        deltas
    }
    // ANCHOR_END: errors
}

/// No dropout.
pub fn keep(_: &mut Array2<Float>, _: &mut Array2<Float>) {}
