//! What has to be kept of a training so that it can go on later, and why one may be refused.
//! Page: *The whole program: save, stop, resume*.

use std::fmt;

use ch1::network::Network;
use numerics::Float;

use crate::network::Net;
use crate::optimizer::Memory;
use crate::score::Score;

/// An epoch in the record of a training.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Epoch {
    /// Its learning rate.
    pub eta: Float,
    /// How good the network was after it on the validation examples, if there are any; without penalty.
    pub score: Option<Score>,
}

impl fmt::Display for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.score {
            Some(score) => write!(f, "{score}, η {}", self.eta),
            None => write!(f, "η {}", self.eta),
        }
    }
}

// ANCHOR: state
/// What a training run knows besides its network and recipe.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The epochs it has been through.
    pub record: Vec<Epoch>,
    /// How many mini-batches of the next epoch it has been through, too.
    pub batches: usize,
    /// What its optimizer remembers: first about the weights of each layer, then about the biases of
    /// each layer. Weights are in the order of their memory, column by column.
    pub memories: Vec<Memory>,
    /// With patience: the network after the best epoch, if the training has left it behind.
    pub best: Option<Net>,
}
// ANCHOR_END: state

/// A state that is another training's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Foreign {
    /// It has more mini-batches behind it than an epoch has.
    #[error(
        "the state is {found} mini-batches into an epoch of {epoch}; it belongs to another training"
    )]
    Batches {
        /// How many there are in an epoch.
        epoch: usize,
        /// How many are behind it.
        found: usize,
    },
    /// It is that of a network with more or fewer layers.
    #[error("the state has {found} memories, not {wanted}; it belongs to another network")]
    Memories {
        /// How many are wanted.
        wanted: usize,
        /// How many there are.
        found: usize,
    },
    /// It is that of a network with more or fewer neurons.
    #[error(
        "the optimizer remembers {found} numbers of the {block}, not {wanted}; \
         the state belongs to another network"
    )]
    Memory {
        /// Which weights or biases.
        block: String,
        /// How many numbers are wanted.
        wanted: usize,
        /// How many there are.
        found: usize,
    },
}

impl State {
    /// The state of a training that has not begun.
    pub fn new(layers: &Network) -> State {
        State {
            memories: vec![Memory::default(); 2 * layers.weights.len()],
            ..State::default()
        }
    }

    /// Whether it can be the state of a training of this network, in epochs of so many mini-batches.
    pub(crate) fn check(&self, layers: &Network, epoch: usize) -> Result<(), Foreign> {
        if self.batches > 0 && self.batches >= epoch {
            return Err(Foreign::Batches { epoch, found: self.batches });
        }
        let weights = layers.weights.iter().map(|w| ("weights", w.len()));
        let biases = layers.biases.iter().map(|b| ("biases", b.len()));
        let depth = layers.weights.len();
        let (found, wanted) = (self.memories.len(), 2 * depth);
        if found != wanted {
            return Err(Foreign::Memories { wanted, found });
        }
        for (i, ((what, parameters), memory)) in
            weights.chain(biases).zip(&self.memories).enumerate()
        {
            let wanted = if memory.steps == 0 { 0 } else { parameters };
            let lengths = [memory.first.len(), memory.second.len()];
            if let Some(&found) = lengths.iter().find(|&&found| found != wanted) {
                let block = format!("{what} of layer {}", i % depth + 2);
                return Err(Foreign::Memory { block, wanted, found });
            }
        }
        Ok(())
    }
}
