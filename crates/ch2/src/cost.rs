//! What a network is to make small, as far as backpropagation needs to know it.
//!
//! Page: *The matrix form*.

use ndarray::Array1;
use numerics::{Float, dot};

// ANCHOR: cost
/// The cost of one example as a function of the outputs a, given the desired y.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// C(a), a number ≥ 0.
    pub value: fn(a: &Array1<Float>, y: &Array1<Float>) -> Float,
    /// ∇ₐC: how fast C grows with each output.
    pub gradient: fn(a: &Array1<Float>, y: &Array1<Float>) -> Array1<Float>,
}

/// The quadratic cost C = ½ ‖a − y‖², whose gradient is a − y.
pub const QUADRATIC: Cost = Cost {
    value: |a, y| {
        let error = a - y;
        dot(&error, &error) / 2.0
    },
    gradient: |a, y| a - y,
};
// ANCHOR_END: cost
