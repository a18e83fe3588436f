//! Exercise 1-20: Ten mean images (page How good is it?)
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

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use ch1::network::argmax;
    use mnist::Mnist;
    use numerics::matvec;

    use super::*;

    /// Two images of each digit d, three of a 9: the pixels are 51 · (1 + d mod 3) and 0, all 784 alike.
    fn few() -> Dataset {
        let labels: Vec<u8> = (0..10).flat_map(|digit| [digit, digit]).chain([9]).collect();
        let grey = |i: usize| [51 * (1 + labels[i] % 3), 0][i & 1];
        let pixels = (0..labels.len()).flat_map(|i| vec![grey(i); PIXELS]).collect();
        Dataset::new(pixels, labels).expect("21 images and labels")
    }

    static MNIST: LazyLock<Mnist> =
        LazyLock::new(|| Mnist::load().expect("the four files of MNIST"));

    #[test]
    fn means_1_of_a_few_images() {
        let means = mean_images(&few());
        assert_eq!(means.dim(), (10, 784), "the shape of the mean images");
        for digit in 0..10 {
            let grey = 0.2 * (1 + digit % 3) as Float;
            // There are two grey images of a 9 and a white one, else one of each.
            let wanted = if digit == 9 { 2.0 * grey / 3.0 } else { grey / 2.0 };
            let found = means[[digit, 400]];
            assert!(
                (found - wanted).abs() < 1e-12,
                "the images of a {digit} have a mean grey of {wanted}, where 1 is black; it came out {found}"
            );
        }
    }

    #[test]
    fn means_2_read_8200_test_images() {
        let (means, test) = (mean_images(&MNIST.training), &MNIST.test);
        let right =
            (0..test.len()).filter(|&i| nearest(&means, &test.input(i)) == test.label(i));
        let right = right.count();
        let cause = if right == 2225 {
            ". So many read the ink alone: do differences cancel?"
        } else {
            ""
        };
        // There is no chance in it. A few images may be so near to two means that rounding decides.
        assert!(
            right.abs_diff(8200) <= 3,
            "{right} of the 10000 test images are read correctly; with the nearest mean image it is 8200{cause}"
        );
    }

    #[test]
    fn network_gives_the_same_answers() {
        for count in [300, 5000] {
            let means = mean_images(&MNIST.training.first(count));
            let (w, b) = as_layer(&means);
            assert_eq!(
                (w.dim(), b.len()),
                ((10, 784), 10),
                "the shape of W and the length of b"
            );
            let other = (0..2000).filter(|&i| {
                let x = MNIST.test.input(i);
                argmax(&(matvec(&w, &x) + &b)) != nearest(&means, &x)
            });
            let other = other.count();
            assert!(
                other <= 1,
                "of 2000 test images, {other} have another largest component of Wx + b than their nearest digit; the \
                 means are of {count} images"
            );
        }
    }
}
