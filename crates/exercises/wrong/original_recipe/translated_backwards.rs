//! rejected by weights_2_translated_and_finished_are_the_same: p = 0.2: used after the training
//!
//! Quieter in place of louder.

fn translate(weights: &[Array2<Float>], p: Float) -> Vec<Array2<Float>> {
    let scaled =
        |(l, w): (usize, &Array2<Float>)| if l == 0 { w.clone() } else { w * (1.0 - p) };
    weights.iter().enumerate().map(scaled).collect()
}
