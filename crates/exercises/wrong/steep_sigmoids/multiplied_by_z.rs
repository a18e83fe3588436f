//! rejected by factor_1_brings_sigma_close_to_the_step: away from the perceptron with z = 0.25, more than
//!
//! A small z needs a larger c, not a smaller one.

use ch1::perceptron::Perceptron;
use ch1::sigmoid::sigmoid;
use ndarray::Array1;
use numerics::{Float, ln};

fn smallest_factor(z: Float, distance: Float) -> Option<Float> {
    if z == 0.0 {
        return None;
    }
    Some(ln(1.0 / distance - 1.0) * z.abs())
}

fn soft_outputs(network: &[Vec<Perceptron>], c: Float, x: &Array1<Float>) -> Array1<Float> {
    let mut a = x.clone();
    for layer in network {
        a = layer.iter().map(|p| sigmoid(c * p.weighted_input(&a))).collect();
    }
    a
}
