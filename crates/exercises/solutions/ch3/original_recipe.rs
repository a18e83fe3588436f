//! Exercise 3-23: The original recipe (page Dropout)
//!
//! In the original recipe of dropout, neurons that stay are not amplified. Instead, when the training is over,
//! all weights out of hidden layers are multiplied by 1 − p. Write it, and then the two things that turn one
//! recipe into the other: other weights at the start, and another learning rate. The tests train both.

use ndarray::Array2;
use numerics::{Float, Stream, uniform};

/// Training: every neuron of every example is left out with probability p, activation and slope become 0; the others
/// stay as they are. Both matrices are m × neurons.
fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    // A coin for each neuron of each example. The slope goes with the activation: what says nothing hears nothing.
    for (a, slope) in a.iter_mut().zip(slope) {
        if uniform(rng) < p {
            (*a, *slope) = (0.0, 0.0);
        }
    }
}

/// The network to use after a training by the original recipe: its weights into layers 2, 3, …, L. The first of the
/// matrices comes from the inputs, which are never left out; all others come out of hidden layers.
fn finish(weights: &[Array2<Float>], p: Float) -> Vec<Array2<Float>> {
    let scaled =
        |(l, w): (usize, &Array2<Float>)| if l == 0 { w.clone() } else { w * (1.0 - p) };
    weights.iter().enumerate().map(scaled).collect()
}

/// The starting weights with which the original recipe computes in training what the inverted recipe does with
/// `weights`.
fn translate(weights: &[Array2<Float>], p: Float) -> Vec<Array2<Float>> {
    // It says less, so it has to be listened to more. Finished, it is the inverted network again.
    let scaled =
        |(l, w): (usize, &Array2<Float>)| if l == 0 { w.clone() } else { w / (1.0 - p) };
    weights.iter().enumerate().map(scaled).collect()
}

/// The learning rate of the weights out of hidden layers with which, from there on, the original recipe computes
/// the same as the inverted one with η after every step. (All other weights, and the biases, keep η.)
fn rate(eta: Float, p: Float) -> Float {
    // The slope for w' = w/(1 − p) is δ a, where that for w is δ a/(1 − p): smaller by 1 − p. But the step has to be
    // larger by 1/(1 − p), as w' is. Together twice the same factor.
    eta / ((1.0 - p) * (1.0 - p))
}
