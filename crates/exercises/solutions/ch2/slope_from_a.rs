//! Exercise 2-3: The slope from the activation alone (page The matrix form)
//!
//! A sigmoid's slope can be had without z: σ′(z) = a (1 − a). So z need not be kept. Are other neurons as
//! obliging? Find the slope of two of them from the activation, and show of a third that nobody can.

use numerics::{Float, exp};

/// The slope f′(z) of a neuron with f(z) = tanh z, given its activation a, −1 < a < 1.
fn tanh_slope(a: Float) -> Float {
    // tanh′ = 1 − tanh², which mentions z only inside of tanh.
    1.0 - a * a
}

/// The slope f′(z) of a neuron with f(z) = ln(1 + eᶻ), given its activation a > 0.
fn softplus_slope(a: Float) -> Float {
    // f′(z) = eᶻ / (1 + eᶻ) = 1 − 1 / (1 + eᶻ), and 1 + eᶻ is eᵃ.
    1.0 - exp(-a)
}

/// Two weighted inputs that a neuron with f(z) = z² answers with the same activation, although its slopes
/// differ.
fn square_witness() -> (Float, Float) {
    // Both give a = 1, and the slopes are 2 and −2. tanh and softplus rise everywhere: there each activation
    // belongs to one z, and so to one slope.
    (1.0, -1.0)
}
