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
    let mut means = Array2::zeros((CLASSES, PIXELS));
    for i in 0..data.len() {
        let mut row = means.row_mut(data.label(i));
        row += &data.input(i);
    }
    // The digits are not equally frequent, so each sum is divided by its own count.
    for (mut row, &count) in means.outer_iter_mut().zip(&data.class_counts()) {
        row /= count as Float;
    }
    means
}

/// The digit whose mean image is nearest to x: the one with the smallest squared distance ‖x − m‖².
fn nearest(means: &Array2<Float>, x: &Array1<Float>) -> usize {
    let distance = |m| {
        let difference = x - &m;
        dot(&difference, &difference)
    };
    let distances: Vec<Float> = means.outer_iter().map(distance).collect();
    (1..CLASSES)
        .fold(0, |best, digit| if distances[digit] < distances[best] { digit } else { best })
}

/// Weights W, 10 × 784, and biases b for which the largest component of Wx + b is the nearest digit, for every
/// x.
fn as_layer(means: &Array2<Float>) -> (Array2<Float>, Array1<Float>) {
    // ‖x − m‖² = ‖x‖² − 2 m·x + ‖m‖². The first term is the same for all ten digits and decides nothing. What
    // is left is linear in x: it is smallest where m·x − ½‖m‖² is largest. So the mean image is the list of
    // weights, and the bias keeps digits with much ink from being read everywhere.
    let biases = means.outer_iter().map(|m| -dot(m, m) / 2.0).collect();
    (means.clone(), biases)
}
