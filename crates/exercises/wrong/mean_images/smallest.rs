//! rejected by network_gives_the_same_answers: have another largest component of Wx + b than their nearest digit
//!
//! The squared distance itself, of which the smallest would be wanted.

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
    let distance = |m| {
        let difference = x - &m;
        dot(&difference, &difference)
    };
    let distances: Vec<Float> = means.outer_iter().map(distance).collect();
    (1..CLASSES)
        .fold(0, |best, digit| if distances[digit] < distances[best] { digit } else { best })
}

fn as_layer(means: &Array2<Float>) -> (Array2<Float>, Array1<Float>) {
    let biases = means.outer_iter().map(|m| dot(m, m)).collect();
    (means * -2.0, biases)
}
