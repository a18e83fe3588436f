//! rejected by means_2_read_8200_test_images: of the 10000 test images are read correctly; with the nearest mean image it is 8200
//!
//! The largest m·x: whoever has most ink overlaps most.

use mnist::{CLASSES, Dataset, PIXELS};
use ndarray::{Array1, Array2};
use numerics::{Float, dot};

fn mean_images(data: &Dataset) -> Array2<Float> {
    let mut means = Array2::zeros((CLASSES, PIXELS));
    for i in 0..data.len() {
        let mut row = means.row_mut(data.label(i));
        row += &data.input(i);
    }
    for (mut row, &count) in means.outer_iter_mut().zip(&data.class_counts()) {
        row /= count as Float;
    }
    means
}

fn nearest(means: &Array2<Float>, x: &Array1<Float>) -> usize {
    let overlap = |digit: usize| dot(means.row(digit), x);
    (1..CLASSES)
        .fold(0, |best, digit| if overlap(digit) > overlap(best) { digit } else { best })
}

fn as_layer(means: &Array2<Float>) -> (Array2<Float>, Array1<Float>) {
    let biases = means.outer_iter().map(|m| -dot(m, m) / 2.0).collect();
    (means.clone(), biases)
}
