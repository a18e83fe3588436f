//! rejected by factor_3_there_is_none_for_a_tie: for z = 0, where σ(cz) is 0.5
//!
//! Divides by 0 and takes infinity for an answer.

use ch1::perceptron::Perceptron;
use ch1::sigmoid::sigmoid;
use ndarray::Array1;
use numerics::{Float, ln};

fn smallest_factor(z: Float, distance: Float) -> Option<Float> {
    Some(ln(1.0 / distance - 1.0) / z.abs())
}

fn soft_outputs(network: &[Vec<Perceptron>], c: Float, x: &Array1<Float>) -> Array1<Float> {
    let mut a = x.clone();
    for layer in network {
        a = layer.iter().map(|p| sigmoid(c * p.weighted_input(&a))).collect();
    }
    a
}
