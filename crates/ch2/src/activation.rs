//! What a neuron does to its weighted input: a function and its derivative.
//!
//! Backpropagation asks nothing else of a neuron. Page: *The matrix form*.

use ch1::sigmoid::{sigmoid, sigmoid_prime};
use numerics::Float;

// ANCHOR: activation
/// An activation function f and its derivative f′.
#[derive(Clone, Copy, Debug)]
pub struct Activation {
    /// a = f(z).
    pub f: fn(Float) -> Float,
    /// f′(z).
    pub prime: fn(Float) -> Float,
}

/// The sigmoid neuron of chapter 1: σ and σ′.
pub const SIGMOID: Activation = Activation { f: sigmoid, prime: sigmoid_prime };

/// A neuron that passes its weighted input on: f(z) = z.
pub const IDENTITY: Activation = Activation { f: |z| z, prime: |_| 1.0 };
// ANCHOR_END: activation
