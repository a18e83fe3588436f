//! Softmax: numbers of any size and sign become probabilities of classes that exclude each other.
//!
//! Page: *Softmax and the log-likelihood*.

use ndarray::{Array1, Array2, ArrayView1};
use numerics::{Float, exp, ln, sum};

// ANCHOR: softmax
/// aⱼ = e^zⱼ / Σ e^zₖ.
///
/// The largest z is subtracted from all, which changes nothing except that no exponential overflows.
pub fn softmax(z: &ArrayView1<Float>) -> Array1<Float> {
    let largest = largest(z);
    let powers = z.mapv(|z| exp(z - largest));
    let total = sum(&powers);
    powers / total
}

fn largest(z: &ArrayView1<Float>) -> Float {
    z.iter().copied().fold(Float::NEG_INFINITY, Float::max)
}
// ANCHOR_END: softmax

// ANCHOR: log_sum_exp
/// ln Σ e^zⱼ, without overflow.
pub fn log_sum_exp(z: &ArrayView1<Float>) -> Float {
    let largest = largest(z);
    largest + ln(sum(&z.mapv(|z| exp(z - largest))))
}
// ANCHOR_END: log_sum_exp

// ANCHOR: softmax_jacobian
/// ∂aⱼ/∂zₖ = aⱼ (1[j = k] − aₖ) in row j and column k, from the outputs a of a softmax layer.
pub fn softmax_jacobian(a: &ArrayView1<Float>) -> Array2<Float> {
    Array2::from_shape_fn((a.len(), a.len()), |(j, k)| {
        let own = if j == k { 1.0 } else { 0.0 };
        a[j] * (own - a[k])
    })
}
// ANCHOR_END: softmax_jacobian
