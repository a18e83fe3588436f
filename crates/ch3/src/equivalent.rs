//! Networks that look different and have the same outputs.
//!
//! What an activation function does not change can be shown by writing the network in another way:
//! a network of sigmoids with tanh, a network without bends as a single layer.
//! Page: *Other neurons: tanh, ReLU and more*.

use ch1::network::Network;
use numerics::{matvec, product, sum};

use crate::activation::Unit;
use crate::gradient::lay_out;
use crate::network::Net;

impl Net {
    // ANCHOR: in_tanh
    /// The tanh network that has the same outputs as this one: σ(z) = (1 + tanh(z/2)) / 2.
    ///
    /// # Panics
    /// If the hidden neurons are not sigmoid neurons.
    pub fn in_tanh(&self) -> Net {
        assert_eq!(self.hidden, Unit::Sigmoid, "only σ is tanh rescaled");
        let mut same = Net { hidden: Unit::Tanh, ..self.clone() };
        let Network { weights, biases } = &mut same.layers;
        let last = weights.len() - 1;
        for (l, (w, b)) in weights.iter_mut().zip(biases).enumerate() {
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

    /// The network without hidden layers that has the same outputs as this one, whose hidden
    /// neurons do not bend: W = wᴸ ⋯ w³ w².
    ///
    /// # Panics
    /// If the hidden neurons are not the identity.
    pub fn folded(&self) -> Net {
        assert_eq!(self.hidden, Unit::Identity, "a bend cannot be folded");
        let Network { weights, biases } = self.layers.clone();
        let mut layers = weights.into_iter().zip(biases);
        let first = layers.next().expect("a network has a layer with weights");
        let (w, b) = layers.fold(first, |(before, carried), (w, b)| {
            (product(&w, &before), matvec(&w, &carried) + b)
        });
        let mut layers = Network { weights: vec![w], biases: vec![b] };
        lay_out(&mut layers);
        Net { layers, ..*self }
    }
}
