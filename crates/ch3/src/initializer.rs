//! Weight initialization: normal, with a spread that suits the number of connections.
//! Page: *Weight initialization*.

use ch1::network::Network;
use numerics::Float;
use rand::Rng;

use crate::activation::Unit;

/// The standard deviation of a layer's weights at the start. Biases begin at 0, but for `Large`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Initializer {
    /// 1, and 1 for the biases too: chapter 1's.
    Large,
    /// 1/√n_in.
    Scaled,
    /// √(2 / (n_in + n_out)), after Glorot and Bengio.
    Glorot,
    /// √(2 / n_in), after He and others, for neurons of which half are silent.
    He,
}

impl Initializer {
    /// The one that suits such hidden neurons.
    pub fn fitting(hidden: Unit) -> Initializer {
        match hidden {
            Unit::Relu | Unit::LeakyRelu => Initializer::He,
            _ => Initializer::Scaled,
        }
    }

    // ANCHOR: deviation
    /// The standard deviation for a layer with so many inputs and outputs.
    pub fn deviation(self, inputs: usize, outputs: usize) -> Float {
        let (inputs, outputs) = (inputs as Float, outputs as Float);
        match self {
            Initializer::Large => 1.0,
            Initializer::Scaled => 1.0 / inputs.sqrt(),
            Initializer::Glorot => (2.0 / (inputs + outputs)).sqrt(),
            Initializer::He => (2.0 / inputs).sqrt(),
        }
    }
    // ANCHOR_END: deviation

    // ANCHOR: draw
    /// The weights and biases of a new network. All initializers draw the same numbers from `rng`.
    pub(crate) fn draw(self, sizes: &[usize], rng: &mut impl Rng) -> Network {
        let mut drawn = Network::new(sizes, rng);
        for w in &mut drawn.weights {
            *w *= self.deviation(w.ncols(), w.nrows());
        }
        if self != Initializer::Large {
            drawn.biases.iter_mut().for_each(|b| b.fill(0.0));
        }
        drawn
    }
    // ANCHOR_END: draw
}
