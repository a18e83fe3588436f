//! Training that leaves the numbers, noticed where it happens. Page: *The first network*.

use numerics::{Float, all_finite};

use crate::network::Network;

/// Training left the numbers: a weight or bias became infinite or NaN.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error(
    "training diverged at mini-batch {batch}: a weight or bias of layer {layer} is no longer \
     finite; the learning rate η = {eta} is too large, try {}", eta / 10.0
)]
pub struct Diverged {
    /// Which mini-batch of the epoch, counted from 1.
    pub batch: usize,
    /// Which layer, the input being layer 1.
    pub layer: usize,
    /// The learning rate η.
    pub eta: Float,
}

impl Network {
    /// Looks for numbers that are infinite or NaN, after mini-batch `batch` at learning rate `eta`.
    ///
    /// # Errors
    /// [`Diverged`] if there is one.
    pub fn check(&self, batch: usize, eta: Float) -> Result<(), Diverged> {
        let finite = |numbers: Option<&[Float]>| numbers.is_none_or(all_finite);
        let mut layers = self.weights.iter().zip(&self.biases);
        let found = layers.position(|(w, b)| {
            !(finite(w.as_slice_memory_order()) && finite(b.as_slice_memory_order()))
        });
        found.map_or(Ok(()), |l| Err(Diverged { batch, layer: l + 2, eta }))
    }
}
