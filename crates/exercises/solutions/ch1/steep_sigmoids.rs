//! Exercise 1-12: From sigmoids to perceptrons (page Sigmoid neurons)
//!
//! Replace every perceptron of a network by a sigmoid neuron with c times its weights and c times its bias. The
//! larger c, the more it behaves like the perceptrons. How large must c be for one neuron, is there always such
//! a c, and what do several layers make of it?

use ch1::perceptron::Perceptron;
use ch1::sigmoid::sigmoid;
use ndarray::Array1;
use numerics::{Float, ln};

/// The smallest c ≥ 0 for which σ(cz) is no further than `distance` from what a perceptron with this z says.
///
/// `distance` is above 0 and below ½. There is `None` if no c will do.
fn smallest_factor(z: Float, distance: Float) -> Option<Float> {
    // σ(0) is ½ for every c, and the perceptron says 0: no c brings them closer.
    if z == 0.0 {
        return None;
    }
    // For z > 0 the distance is 1 − σ(cz) = 1/(1 + e^cz), and for z < 0 it is σ(cz) = 1/(1 + e^−cz): in both
    // cases 1/(1 + e^c|z|), which falls as c grows. It equals `distance` where e^c|z| = 1/distance − 1.
    Some(ln(1.0 / distance - 1.0) / z.abs())
}

/// The outputs for the input x if each perceptron of `network` is a sigmoid neuron with c times its weights and
/// bias.
///
/// A network is a list of layers; the perceptrons of a layer have the outputs of the layer before as inputs.
fn soft_outputs(network: &[Vec<Perceptron>], c: Float, x: &Array1<Float>) -> Array1<Float> {
    // Multiplying the weights and the bias multiplies z, so σ(cz) is the output. What a layer puts out, numbers
    // close to 0 and 1 but neither, is what the next one gets.
    let mut a = x.clone();
    for layer in network {
        a = layer.iter().map(|p| sigmoid(c * p.weighted_input(&a))).collect();
    }
    a
}
