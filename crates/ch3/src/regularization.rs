//! Regularization: a price on large weights, so that the network prefers small ones.
//!
//! Biases are free: they do not make a neuron sensitive to its inputs.
//! Page: *Weight decay: L2 and L1*.

use numerics::{Float, sum};

use crate::network::Net;
use crate::objective::sign;

/// What large weights cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Regularization {
    /// Nothing.
    None,
    /// (λ/2n) Σ w².
    L2(Float),
    /// (λ/n) Σ |w|.
    L1(Float),
}

/// A weight decay that does not decay.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error(
    "with η = {eta}, λ = {lambda} and n = {n} every step multiplies the weights by \
     1 − ηλ/n = {factor}, which is not between 0 and 1; make η or λ smaller (ηλ < {n})"
)]
pub struct BadDecay {
    /// The learning rate η.
    pub eta: Float,
    /// The strength λ.
    pub lambda: Float,
    /// The number of training examples.
    pub n: usize,
    /// 1 − ηλ/n.
    pub factor: Float,
}

impl Regularization {
    // ANCHOR: penalty
    /// What it adds to the cost of a network trained on n examples.
    pub fn penalty(self, net: &Net, n: usize) -> Float {
        let over = |price: fn(Float) -> Float| {
            sum(&net.layers.weights.iter().map(|w| sum(&w.mapv(price))).collect::<Vec<_>>())
        };
        match self {
            Regularization::None => 0.0,
            Regularization::L2(lambda) => lambda / (2.0 * n as Float) * over(|w| w * w),
            Regularization::L1(lambda) => lambda / n as Float * over(Float::abs),
        }
    }
    // ANCHOR_END: penalty

    /// Its derivative with respect to a weight: (λ/n) w or (λ/n) sgn w, with sgn 0 = 0.
    pub fn slope(self, w: Float, n: usize) -> Float {
        match self {
            Regularization::None => 0.0,
            Regularization::L2(lambda) => lambda / n as Float * w,
            Regularization::L1(lambda) => lambda / n as Float * sign(w),
        }
    }

    // ANCHOR: decay
    /// By what L2 multiplies the weights in a step: 1 − ηλ/n. For the others, 1.
    ///
    /// # Errors
    /// [`BadDecay`] if that is not above 0 and at most 1.
    pub fn decay(self, eta: Float, n: usize) -> Result<Float, BadDecay> {
        let Regularization::L2(lambda) = self else { return Ok(1.0) };
        let factor = 1.0 - eta * lambda / n as Float;
        if factor > 0.0 && factor <= 1.0 {
            Ok(factor)
        } else {
            Err(BadDecay { eta, lambda, n, factor })
        }
    }
    // ANCHOR_END: decay

    /// By how much L1 shortens the weights in a step: ηλ/n. For the others, 0.
    pub fn shrinkage(self, eta: Float, n: usize) -> Float {
        match self {
            Regularization::L1(lambda) => eta * lambda / n as Float,
            _ => 0.0,
        }
    }
}
