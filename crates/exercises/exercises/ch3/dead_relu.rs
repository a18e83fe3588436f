//! Exercise 3-53: Raising the dead (page Other neurons: tanh, ReLU and more)
//!
//! A ReLU of the first hidden layer fires for no training image. Its slopes are 0, and so weight decay is all that
//! still moves it: each step multiplies its weights by 1 − ηλ/n and leaves its bias as it is. Will it fire
//! again, and when?

use ndarray::{Array1, Array2};
use numerics::{Float, ln};

/// After how many steps the neuron fires (z > 0) for at least one of the images, which are the rows of `images`.
///
/// `decay` is ηλ/n, between 0 and 1. 0 if it fires already; `None` if it never will.
fn steps_until_it_fires(
    weights: &Array1<Float>,
    bias: Float,
    images: &Array2<Float>,
    decay: Float,
) -> Option<u64> {
    // TODO: what is z of an image after t steps?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/dead_relu.rs. ----

#[cfg(test)]
#[path = "tests/dead_relu.rs"]
mod tests;

fn main() {}
