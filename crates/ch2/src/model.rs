//! A network with everything that decides its cost, and the forward pass that remembers.
//!
//! Chapter 1's [`Network`] holds weights and biases and takes sigmoids for granted. What this chapter
//! proves holds for any differentiable neuron and any cost that is a function of the outputs, so a
//! [`Model`] says both. Page: *The matrix form*.

use ch1::network::Network;
use ndarray::Array1;
use numerics::{Float, matvec};

use crate::activation::Activation;
use crate::cost::Cost;

// ANCHOR: model
/// A network, what its neurons do, and the cost of its outputs.
#[derive(Clone, Debug)]
pub struct Model {
    /// Weights and biases, as in chapter 1: `weights[0]` leads from layer 1 into layer 2.
    pub network: Network,
    /// The activation of each neuron; `neurons[0]` are those of layer 2.
    pub neurons: Vec<Vec<Activation>>,
    /// The cost of one example.
    pub cost: Cost,
}

impl Model {
    /// A model whose neurons are all alike.
    pub fn new(network: Network, neuron: Activation, cost: Cost) -> Model {
        let neurons = network.biases.iter().map(|b| vec![neuron; b.len()]).collect();
        Model { network, neurons, cost }
    }
}
// ANCHOR_END: model

// ANCHOR: forward
/// What a forward pass leaves behind for the way back.
#[derive(Clone, Debug, PartialEq)]
pub struct Forward {
    /// The weighted inputs z of layers 2, 3, …, L.
    pub zs: Vec<Array1<Float>>,
    /// The activations a of layers 1, 2, …, L: first the input, last the output.
    pub activations: Vec<Array1<Float>>,
}

impl Model {
    /// z ← w a + b and a ← f(z), layer after layer, everything kept.
    pub fn forward(&self, x: &Array1<Float>) -> Forward {
        let (mut zs, mut activations) = (vec![], vec![x.clone()]);
        for (l, (w, b)) in self.network.weights.iter().zip(&self.network.biases).enumerate() {
            let z = matvec(w, &activations[l]) + b;
            activations.push(self.activate(l, &z));
            zs.push(z);
        }
        Forward { zs, activations }
    }
    // ANCHOR_END: forward

    // ANCHOR: activate
    /// f(z), neuron by neuron, in the layer that `weights[l]` leads into.
    pub fn activate(&self, l: usize, z: &Array1<Float>) -> Array1<Float> {
        self.neurons[l].iter().zip(z).map(|(neuron, &z)| (neuron.f)(z)).collect()
    }

    /// f′(z), neuron by neuron: how strongly each activation follows its weighted input.
    pub fn slope(&self, l: usize, z: &Array1<Float>) -> Array1<Float> {
        self.neurons[l].iter().zip(z).map(|(neuron, &z)| (neuron.prime)(z)).collect()
    }
    // ANCHOR_END: activate

    /// The cost of one example.
    pub fn cost(&self, x: &Array1<Float>, y: &Array1<Float>) -> Float {
        (self.cost.value)(self.forward(x).output(), y)
    }
}

impl Forward {
    /// The network's output, the activations of its last layer.
    pub fn output(&self) -> &Array1<Float> {
        &self.activations[self.zs.len()]
    }
}
