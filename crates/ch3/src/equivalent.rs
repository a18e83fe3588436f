//! Networks that look different and have the same outputs.
//!
//! What an activation function does not change can be shown by writing the network in another way:
//! a network of sigmoids with tanh, a network without bends as a single layer. The page *Other
//! neurons* needs both.

use numerics::{matvec, product, sum};

use crate::activation::Activation;
use crate::network::Network;

impl Network {
    // ANCHOR: in_tanh
    /// The tanh network that has the same outputs as this one: σ(z) = (1 + tanh(z/2)) / 2.
    ///
    /// # Panics
    /// If the hidden neurons are not sigmoid neurons.
    pub fn in_tanh(&self) -> Network {
        assert_eq!(self.hidden, Activation::Sigmoid, "only σ is tanh rescaled");
        let mut same = Network { hidden: Activation::Tanh, ..self.clone() };
        let last = same.weights.len() - 1;
        for (l, (w, b)) in same.weights.iter_mut().zip(&mut same.biases).enumerate() {
            if l > 0 {
                *w /= 2.0; // w σ = (w/2) (1 + tanh)
                b.iter_mut().zip(w.rows()).for_each(|(b, w)| *b += sum(w));
            }
            if l < last {
                *w /= 2.0; // tanh(z/2)
                *b /= 2.0;
            }
        }
        same
    }
    // ANCHOR_END: in_tanh

    // ANCHOR: folded
    /// The network without hidden layers that has the same outputs as this one, whose hidden
    /// neurons do not bend: W = wᴸ ⋯ w³ w².
    ///
    /// # Panics
    /// If the hidden neurons are not the identity.
    pub fn folded(&self) -> Network {
        assert_eq!(self.hidden, Activation::Identity, "a bend cannot be folded");
        let mut layers = self.weights.iter().cloned().zip(self.biases.iter().cloned());
        let first = layers.next().expect("a network has a layer with weights");
        let (w, b) = layers.fold(first, |(before, carried), (w, b)| {
            (product(&w, &before), matvec(&w, &carried) + b)
        });
        let mut folded = Network { weights: vec![w], biases: vec![b], ..self.clone() };
        folded.lay_out();
        folded
    }
    // ANCHOR_END: folded
}
