//! rejected by thin_2_leaves_the_others_as_they_are: p = 0.2: a neuron stayed, and its activation went
//!
//! The inverted recipe.

use ndarray::Array2;
use numerics::{Float, Stream, uniform};

fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    for (a, slope) in a.iter_mut().zip(slope) {
        let factor = if uniform(rng) < p { 0.0 } else { 1.0 / (1.0 - p) };
        *a *= factor;
        *slope *= factor;
    }
}

fn finish(weights: &[Array2<Float>], p: Float) -> Vec<Array2<Float>> {
    let scaled =
        |(l, w): (usize, &Array2<Float>)| if l == 0 { w.clone() } else { w * (1.0 - p) };
    weights.iter().enumerate().map(scaled).collect()
}

fn translate(weights: &[Array2<Float>], p: Float) -> Vec<Array2<Float>> {
    let scaled =
        |(l, w): (usize, &Array2<Float>)| if l == 0 { w.clone() } else { w / (1.0 - p) };
    weights.iter().enumerate().map(scaled).collect()
}

fn rate(eta: Float, p: Float) -> Float {
    eta / ((1.0 - p) * (1.0 - p))
}
