//! rejected by factor_2_no_smaller_one_is_enough: is not the smallest
//!
//! Solves e^−cz = distance. That is a bound for the distance and larger than it.

use ch1::perceptron::Perceptron;
use ch1::sigmoid::sigmoid;
use ndarray::Array1;
use numerics::{Float, ln};

fn smallest_factor(z: Float, distance: Float) -> Option<Float> {
    if z == 0.0 {
        return None;
    }
    Some(-ln(distance) / z.abs())
}

fn soft_outputs(network: &[Vec<Perceptron>], c: Float, x: &Array1<Float>) -> Array1<Float> {
    let mut a = x.clone();
    for layer in network {
        a = layer.iter().map(|p| sigmoid(c * p.weighted_input(&a))).collect();
    }
    a
}
