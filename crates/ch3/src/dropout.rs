//! Dropout: in every mini-batch, and for every example of it, a random part of the hidden neurons is left out.
//!
//! Those that stay are amplified by 1/(1 − p), so that the next layer hears the same on average;
//! a trained network is then used as it is. Page: *Dropout*.

use ndarray::Array2;
use numerics::{Float, Stream, stream, uniform};
use rand::Rng;

/// The probability with which a hidden neuron is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dropout(Float);

/// A probability that leaves nothing to learn with.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error(
    "dropout with p = {0}: the probability of being left out must be at least 0 and below 1"
)]
pub struct BadProbability(pub Float);

impl Dropout {
    /// No neuron is left out.
    pub const NONE: Dropout = Dropout(0.0);

    /// Dropout with probability p; 0 leaves every neuron in.
    ///
    /// # Errors
    /// [`BadProbability`] unless 0 ≤ p < 1.
    pub fn new(p: Float) -> Result<Dropout, BadProbability> {
        if (0.0..1.0).contains(&p) { Ok(Dropout(p)) } else { Err(BadProbability(p)) }
    }

    /// The probability of being left out.
    pub fn probability(self) -> Float {
        self.0
    }

    // ANCHOR: numbers
    /// The random numbers of an epoch, behind those for so many neurons of so many examples: a number
    /// takes two of the stream's words of 32 bits.
    pub(crate) fn numbers(seed: u64, epoch: u64, neurons: usize) -> Stream {
        let mut numbers = stream(seed, "dropout", epoch);
        numbers.set_word_pos(2 * neurons as u128);
        numbers
    }
    // ANCHOR_END: numbers

    // ANCHOR: thin
    /// Leaves neurons out: activation and slope 0, or both multiplied by 1/(1 − p).
    pub fn thin(self, a: &mut Array2<Float>, slope: &mut Array2<Float>, rng: &mut impl Rng) {
        let Dropout(p) = self;
        if p == 0.0 {
            return;
        }
        let louder = 1.0 / (1.0 - p);
        for (a, slope) in a.iter_mut().zip(slope.iter_mut()) {
            let factor = if uniform(rng) < p { 0.0 } else { louder };
            *a *= factor;
            *slope *= factor;
        }
    }
    // ANCHOR_END: thin
}
