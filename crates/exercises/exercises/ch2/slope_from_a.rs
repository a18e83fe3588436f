//! Exercise 2-3: The slope from the activation alone (page The matrix form)
//!
//! A sigmoid's slope can be had without z: σ′(z) = a (1 − a). So z need not be kept. Are other neurons as
//! obliging? Find the slope of two of them from the activation, and show of a third that nobody can.

use numerics::{Float, exp};

/// The slope f′(z) of a neuron with f(z) = tanh z, given its activation a, −1 < a < 1.
fn tanh_slope(a: Float) -> Float {
    // TODO: what is the derivative of tanh?
    todo!()
}

/// The slope f′(z) of a neuron with f(z) = ln(1 + eᶻ), given its activation a > 0.
fn softplus_slope(a: Float) -> Float {
    // TODO: `numerics::exp` is the exponential function.
    todo!()
}

/// Two weighted inputs that a neuron with f(z) = z² answers with the same activation, although its slopes
/// differ.
fn square_witness() -> (Float, Float) {
    // TODO: two numbers.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/slope_from_a.rs. ----

#[cfg(test)]
#[path = "tests/slope_from_a.rs"]
mod tests;

fn main() {}
