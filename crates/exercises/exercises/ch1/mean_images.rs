//! Exercise 1-27: Ten mean images (page How good is it?)
//!
//! A baseline that looks at the pixels: the mean of all training images of a digit is an image, and a new image
//! is read as the digit whose mean image is nearest. Nothing is trained and nothing is random. And yet it is a
//! network without a hidden layer, whose weights and biases can be written down.

use mnist::{CLASSES, Dataset, PIXELS};
use ndarray::{Array1, Array2};
use numerics::{Float, dot};

/// The mean image of each digit, 10 × 784: row d is the mean of the inputs whose label is d.
///
/// Every digit occurs in `data`.
fn mean_images(data: &Dataset) -> Array2<Float> {
    // TODO: `data.input(i)` is an image and `data.label(i)` its digit. With `let mut row =
    // means.row_mut(digit);` it is added by `row += &image;`.
    todo!()
}

/// The digit whose mean image is nearest to x: the one with the smallest squared distance ‖x − m‖².
fn nearest(means: &Array2<Float>, x: &Array1<Float>) -> usize {
    // TODO: `x - &means.row(digit)` is a difference; take its `dot` product with itself.
    todo!()
}

/// Weights W, 10 × 784, and biases b for which the largest component of Wx + b is the nearest digit, for every
/// x.
fn as_layer(means: &Array2<Float>) -> (Array2<Float>, Array1<Float>) {
    // TODO: write ‖x − m‖² as a sum of three terms. Which of them does not depend on the digit?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/mean_images.rs. ----

#[cfg(test)]
#[path = "tests/mean_images.rs"]
mod tests;

fn main() {}
