//! Exercise 2-2: The slope from the activation alone (page The matrix form)
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

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
    use numerics::{ln, tanh};

    use super::*;

    /// Compares at many z with the slope as its definition measures it. `slope` sees f(z) only.
    fn compare(name: &str, f: impl Fn(Float) -> Float, slope: impl Fn(Float) -> Float) {
        const EPSILON: Float = 1e-5;
        for z in (-40..=40).map(|i| Float::from(i) / 10.0) {
            let measured = (f(z + EPSILON) - f(z - EPSILON)) / (2.0 * EPSILON);
            let found = slope(f(z));
            // What ε and rounding leave over is some 1e-10; the formulas agree far better than 1e-8.
            assert!(
                (found - measured).abs() < 1e-8,
                "{name} at z = {z} has the activation {:.6} and the slope {measured:.6}; from the activation \
                 you found {found:.6}",
                f(z)
            );
        }
    }

    #[test]
    fn step_1_tanh_is_steepest_where_its_activation_is_zero() {
        let found = tanh_slope(0.0);
        assert_eq!(found, 1.0, "tanh has the slope 1 at z = 0, where a = 0; you found {found}");
        let (left, right) = (tanh_slope(-0.5), tanh_slope(0.5));
        assert_eq!(
            left, right,
            "tanh is as steep at −z as at z; for a = −0.5 you found {left}, for a = 0.5 {right}"
        );
    }

    #[test]
    fn step_2_tanh_everywhere() {
        compare("tanh", tanh, tanh_slope);
    }

    #[test]
    fn step_3_softplus_everywhere() {
        compare("ln(1 + eᶻ)", |z| ln(1.0 + exp(z)), softplus_slope);
    }

    #[test]
    fn step_4_squares_keep_their_secret() {
        let (one, other) = square_witness();
        assert!(
            (one * one - other * other).abs() < 1e-12,
            "z = {one} has the activation {}, z = {other} has {}: whoever sees them can tell the two apart",
            one * one,
            other * other
        );
        assert!(
            (2.0 * one - 2.0 * other).abs() > 1e-3,
            "z = {one} and z = {other} have the same activation, and the same slope too: 2z is {} and {}",
            2.0 * one,
            2.0 * other
        );
    }
}
