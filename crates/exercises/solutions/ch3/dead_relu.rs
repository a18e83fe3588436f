//! Exercise 3-53: Raising the dead (page Other neurons: tanh, ReLU and more)
//!
//! A ReLU of the first hidden layer fires for no training image. Its slopes are 0, and so weight decay is all that
//! still moves it: each step multiplies its weights by 1 − ηλ/n and leaves its bias as it is. Will it fire
//! again, and when?

use ndarray::{Array1, Array2};
use numerics::{Float, ln, matvec};

/// After how many steps the neuron fires (z > 0) for at least one of the images, which are the rows of `images`.
///
/// `decay` is ηλ/n, between 0 and 1. 0 if it fires already; `None` if it never will.
fn steps_until_it_fires(
    weights: &Array1<Float>,
    bias: Float,
    images: &Array2<Float>,
    decay: Float,
) -> Option<u64> {
    // After t steps z = (1 − decay)ᵗ w·x + b. The bias is what z tends to; the image that comes first is the one
    // with the largest w·x, since the factor is the same for all.
    let loudest = matvec(images, weights).fold(Float::NEG_INFINITY, |most, z| most.max(*z));
    if loudest + bias > 0.0 {
        return Some(0);
    }
    // On its way z moves from where it is, at most 0, to b. If b is not above 0, nothing between them is.
    if bias <= 0.0 {
        return None;
    }
    // Now w·x < 0. The factor has to be smaller than b / |w·x|, in t steps: t > ln(b / |w·x|) / ln(1 − decay).
    let steps = ln(bias / -loudest) / ln(1.0 - decay);
    Some(steps as u64 + 1)
}
