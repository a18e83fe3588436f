//! One weight or bias of a network, by its place: what the gradient checker nudges and names.
//! Page: *Checking gradients*.

use std::fmt;

use ch1::network::Network;
use numerics::Float;

/// The place of a weight or a bias. Layers count from 1 as on the pages, the input being layer 1;
/// neurons count from 1 too when they are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// Row `to`, column `from` of the weights into `layer`.
    Weight {
        /// The layer that the weight leads into.
        layer: usize,
        /// The receiving neuron, counted from 0.
        to: usize,
        /// The sending neuron, counted from 0.
        from: usize,
    },
    /// The bias of a neuron of `layer`.
    Bias {
        /// The neuron's layer.
        layer: usize,
        /// The neuron, counted from 0.
        neuron: usize,
    },
}

impl Parameter {
    /// Every parameter of a network once: layer by layer, the biases before the weights.
    pub fn all(network: &Network) -> Vec<Parameter> {
        let mut all = vec![];
        for (l, w) in network.weights.iter().enumerate() {
            let layer = l + 2;
            all.extend((0..w.nrows()).map(|neuron| Parameter::Bias { layer, neuron }));
            for to in 0..w.nrows() {
                all.extend((0..w.ncols()).map(|from| Parameter::Weight { layer, to, from }));
            }
        }
        all
    }

    /// The layer it leads into or belongs to.
    pub fn layer(self) -> usize {
        match self {
            Parameter::Weight { layer, .. } | Parameter::Bias { layer, .. } => layer,
        }
    }

    /// Its value in a network, or its entry in a gradient.
    pub fn of(self, network: &Network) -> Float {
        match self {
            Parameter::Weight { layer, to, from } => network.weights[layer - 2][[to, from]],
            Parameter::Bias { layer, neuron } => network.biases[layer - 2][neuron],
        }
    }

    /// The same, to be changed.
    pub fn of_mut(self, network: &mut Network) -> &mut Float {
        match self {
            Parameter::Weight { layer, to, from } => {
                &mut network.weights[layer - 2][[to, from]]
            }
            Parameter::Bias { layer, neuron } => &mut network.biases[layer - 2][neuron],
        }
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Parameter::Weight { layer, to, from } => write!(
                f,
                "the weight from neuron {} of layer {} to neuron {} of layer {layer}",
                from + 1,
                layer - 1,
                to + 1
            ),
            Parameter::Bias { layer, neuron } => {
                write!(f, "the bias of neuron {} of layer {layer}", neuron + 1)
            }
        }
    }
}
