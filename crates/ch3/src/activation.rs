//! The activation functions that hidden neurons can have.

use ch1::sigmoid::sigmoid;
use numerics::{Float, apply, tanh};

/// What a hidden neuron does to its weighted input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activation {
    /// σ(z) = 1 / (1 + e^−z).
    Sigmoid,
    /// tanh(z).
    Tanh,
    /// max(0, z).
    Relu,
}

/// All of them.
pub const ACTIVATIONS: [Activation; 3] =
    [Activation::Sigmoid, Activation::Tanh, Activation::Relu];

#[inline(always)]
fn relu(z: Float) -> Float {
    if z > 0.0 { z } else { 0.0 }
}

impl Activation {
    /// a ← f(z), for each of the numbers.
    pub fn apply(self, values: &mut [Float]) {
        match self {
            Activation::Sigmoid => apply(sigmoid, values),
            Activation::Tanh => apply(tanh, values),
            Activation::Relu => apply(relu, values),
        }
    }

    /// f′(z), from a = f(z).
    #[inline(always)]
    pub fn slope(self, a: Float) -> Float {
        match self {
            Activation::Sigmoid => a * (1.0 - a),
            Activation::Tanh => 1.0 - a * a,
            Activation::Relu => Float::from(u8::from(a > 0.0)),
        }
    }
}
