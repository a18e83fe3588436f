//! The sigmoid function: a perceptron's step, smoothed, so that small changes have small effects.
//!
//! Page: *Sigmoid neurons*.

use numerics::{Float, exp};

// ANCHOR: sigmoid
/// The sigmoid σ(z) = 1 / (1 + e^−z): 0 far to the left, 1 far to the right, ½ at 0.
///
/// ```
/// assert_eq!(ch1::sigmoid::sigmoid(0.0), 0.5);
/// ```
#[inline(always)]
pub fn sigmoid(z: Float) -> Float {
    1.0 / (1.0 + exp(-z))
}

/// Its slope σ′(z) = σ(z) (1 − σ(z)): ¼ at 0, the steepest point, and 0 far out on both sides.
#[inline(always)]
pub fn sigmoid_prime(z: Float) -> Float {
    let a = sigmoid(z);
    a * (1.0 - a)
}
// ANCHOR_END: sigmoid

// ANCHOR: step
/// What a perceptron does instead: 1 if z > 0, else 0.
pub fn step(z: Float) -> Float {
    if z > 0.0 { 1.0 } else { 0.0 }
}
// ANCHOR_END: step

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sigmoid_at_known_points() {
        const TOLERANCE: Float = 1e-12; // the references have twelve digits
        for (z, exact) in [
            (-5.0, 0.006692850924),
            (-2.0, 0.119202922022),
            (-1.0, 0.268941421370),
            (0.5, 0.622459331202),
            (1.0, 0.731058578630),
            (2.0, 0.880797077978),
        ] {
            assert!((sigmoid(z) - exact).abs() < TOLERANCE, "σ({z}) = {}", sigmoid(z));
        }
        for (z, exact) in [(0.0, 0.25), (1.0, 0.196611933241), (2.0, 0.104993585404)] {
            assert!((sigmoid_prime(z) - exact).abs() < TOLERANCE, "σ′({z})");
        }
    }

    #[test]
    fn sigmoid_is_flat_far_from_zero() {
        assert_eq!((sigmoid(800.0), sigmoid(-800.0)), (1.0, 0.0));
        assert_eq!((sigmoid_prime(800.0), sigmoid_prime(-800.0)), (0.0, 0.0));
    }

    #[test]
    fn sigmoid_prime_is_the_slope() {
        const EPSILON: Float = 1e-6;
        for i in -40..=40 {
            let z = i as Float * 0.25;
            let slope = (sigmoid(z + EPSILON) - sigmoid(z - EPSILON)) / (2.0 * EPSILON);
            // The central difference is off by about EPSILON² plus rounding, 1e-16 / EPSILON.
            assert!((slope - sigmoid_prime(z)).abs() < 1e-9, "at {z}");
        }
    }

    #[test]
    fn a_sigmoid_with_large_weights_is_a_step() {
        for z in [-2.0, -0.014, 0.014, 3.0] {
            assert!((sigmoid(1000.0 * z) - step(z)).abs() < 1e-6);
        }
        assert_eq!(sigmoid(1000.0 * 0.0), 0.5);
    }
}
