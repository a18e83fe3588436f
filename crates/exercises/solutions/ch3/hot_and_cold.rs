//! Exercise 3-10: Between hot and cold (page Softmax and the log-likelihood)
//!
//! Softmax of c · z is hot for a small c, when all outputs are nearly equal, and cold for a large one, when the
//! largest logit takes all. On the way from hot to cold, an output that is neither the largest nor small gains at
//! first and loses later. Where does it turn?

use ch3::softmax::softmax;
use ndarray::Array1;
use numerics::{Float, dot};

/// How fast each output of softmax(c · z) changes with c: the slopes ∂a_j/∂c, one for each logit.
fn rates(z: &Array1<Float>, c: Float) -> Array1<Float> {
    // ∂a_j/∂c = Σ_k a_j ([j = k] − a_k) z_k: the first term leaves a_j z_j, the second the mean logit a_j Σ a_k z_k.
    let a = softmax(&(z * c).view());
    let mean = dot(&a, z);
    a * (z - mean)
}

/// The c > 0 for which output j is largest, found to six digits.
///
/// Logit j is above the plain mean of all logits, and below the largest of them: so there is one such c.
fn turning_point(z: &Array1<Float>, j: usize) -> Float {
    // Double c until the output loses. Then the turn lies in between, and halving the interval corners it.
    let gains = |c: Float| rates(z, c)[j] > 0.0;
    let (mut low, mut high) = (0.0, 1.0);
    while gains(high) {
        (low, high) = (high, 2.0 * high);
    }
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if gains(middle) { low = middle } else { high = middle }
    }
    low
}
