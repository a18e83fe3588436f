//! rejected by weights_1_finished: weights of 1 into layer 2 become 1 when the training is over; you say 0.800
//!
//! All weights are multiplied, also those from the inputs.

fn finish(weights: &[Array2<Float>], p: Float) -> Vec<Array2<Float>> {
    let scaled = |(l, w): (usize, &Array2<Float>)| {
        if l == usize::MAX { w.clone() } else { w * (1.0 - p) }
    };
    weights.iter().enumerate().map(scaled).collect()
}
