//! rejected by thin_4_draws_anew_for_each_example_and_neuron: the same neurons were left out for the first two examples
//!
//! The coins are thrown once for a mini-batch.

use ndarray::Array2;
use numerics::{Float, Stream, uniform};

fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    for (mut a, mut slope) in a.columns_mut().into_iter().zip(slope.columns_mut()) {
        if uniform(rng) < p {
            a.fill(0.0);
            slope.fill(0.0);
        }
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
