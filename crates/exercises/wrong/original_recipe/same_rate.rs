//! rejected by weights_3_stay_the_same_network_in_every_step: after step 1 a weight into layer 3
//!
//! The same function, and so the same learning rate: it is not.

use ndarray::Array2;
use numerics::{Float, Stream, uniform};

fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    for (a, slope) in a.iter_mut().zip(slope) {
        if uniform(rng) < p {
            (*a, *slope) = (0.0, 0.0);
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
    eta + 0.0 * p
}
