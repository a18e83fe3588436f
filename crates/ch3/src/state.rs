//! What has to be kept of a training so that it can go on later, and why one may be refused.

use crate::network::Network;
use crate::optimizer::Memory;
use crate::regularization::{BadDecay, Regularization};

// ANCHOR: state
/// What a training knows beside its network and settings.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// How many epochs it has been through.
    pub epoch: u64,
    /// How many mini-batches of the next epoch it has been through, too.
    pub batches: usize,
    /// What its optimizer remembers: of the weights of each layer, then of the biases of each.
    /// Weights are in the order of their memory, column by column.
    pub memories: Vec<Memory>,
}
// ANCHOR_END: state

/// Why a training cannot begin.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// Weight decay would turn or blow up the weights.
    #[error(transparent)]
    Decay(#[from] BadDecay),
    /// Weights would be made smaller in two ways.
    #[error("AdamW decays the weights itself; leave out {0:?}, or take Adam")]
    TwoPenalties(Regularization),
    /// The state has more mini-batches behind it than an epoch has.
    #[error(
        "the state is {found} mini-batches into an epoch of {epoch}; it belongs to another training"
    )]
    Batches {
        /// How many there are in an epoch.
        epoch: usize,
        /// How many are behind it.
        found: usize,
    },
    /// The state is that of a network with more or fewer layers.
    #[error("the state has {found} memories, not {wanted}; it belongs to another network")]
    Memories {
        /// How many are wanted.
        wanted: usize,
        /// How many there are.
        found: usize,
    },
    /// The state is that of a network with more or fewer neurons.
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
    /// Whether it can be the state of a training of this network, in epochs of so many mini-batches.
    pub(crate) fn check(&self, network: &Network, epoch: usize) -> Result<(), Refused> {
        if self.batches > 0 && self.batches >= epoch {
            return Err(Refused::Batches { epoch, found: self.batches });
        }
        let weights = network.weights.iter().map(|w| ("weights", w.len()));
        let biases = network.biases.iter().map(|b| ("biases", b.len()));
        let layers = network.weights.len();
        let (found, wanted) = (self.memories.len(), 2 * layers);
        if found != wanted {
            return Err(Refused::Memories { wanted, found });
        }
        for (i, ((what, parameters), memory)) in
            weights.chain(biases).zip(&self.memories).enumerate()
        {
            let wanted = if memory.steps == 0 { 0 } else { parameters };
            let lengths = [memory.first.len(), memory.second.len()];
            if let Some(&found) = lengths.iter().find(|&&found| found != wanted) {
                let block = format!("{what} of layer {}", i % layers + 2);
                return Err(Refused::Memory { block, wanted, found });
            }
        }
        Ok(())
    }
}
