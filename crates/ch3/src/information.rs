//! Surprise, entropy and their kin: what a probability is worth once the truth is known.
//!
//! Page: *Likelihood, information and cross-entropy*. Everything is in nats; [`bits`] converts.

use numerics::{Float, ln, sum};

// ANCHOR: surprise
/// −ln p: how much it surprises that something happened which had the probability p.
pub fn surprise(p: Float) -> Float {
    -ln(p)
}

/// The same quantity of information in bits, of which a nat has 1 / ln 2.
pub fn bits(nats: Float) -> Float {
    nats / std::f64::consts::LN_2
}
// ANCHOR_END: surprise

// ANCHOR: entropy
/// H(p) = −Σ pᵢ ln pᵢ: the mean surprise of somebody who knows the probabilities.
pub fn entropy(p: &[Float]) -> Float {
    cross_entropy(p, p)
}

/// H(p, q) = −Σ pᵢ ln qᵢ: the mean surprise of somebody who believes q where p is true.
pub fn cross_entropy(p: &[Float], q: &[Float]) -> Float {
    mean_over(p, q, |_, q| surprise(q))
}

/// KL(p ‖ q) = Σ pᵢ ln (pᵢ / qᵢ): how much of it is the price of the wrong belief.
pub fn divergence(p: &[Float], q: &[Float]) -> Float {
    mean_over(p, q, |p, q| ln(p / q))
}

/// Σ pᵢ f(pᵢ, qᵢ), where what never happens counts nothing: 0 ln 0 = 0.
fn mean_over(p: &[Float], q: &[Float], f: impl Fn(Float, Float) -> Float) -> Float {
    // Pairs of p and q, without those in which p is 0.
    let possible = p.iter().zip(q).filter(|&(&p, _)| p > 0.0);
    sum(&possible.map(|(&p, &q)| p * f(p, q)).collect::<Vec<_>>())
}
// ANCHOR_END: entropy
