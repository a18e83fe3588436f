//! rejected by thin_3_takes_the_slope_along: a neuron is left out: its slope
//!
//! The way back knows nothing of who was left out.

use ndarray::Array2;
use numerics::{Float, Stream, uniform};

fn thin(a: &mut Array2<Float>, slope: &mut Array2<Float>, p: Float, rng: &mut Stream) {
    for (a, slope) in a.iter_mut().zip(slope) {
        if uniform(rng) < p {
            *a = 0.0;
            let _ = &slope;
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
