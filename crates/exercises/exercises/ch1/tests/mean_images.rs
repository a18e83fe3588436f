//! The tests of `mean_images`; leave them as they are.

use ch1::network::argmax;
use mnist::Mnist;
use numerics::matvec;
use std::sync::LazyLock;

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
    let right = (0..test.len()).filter(|&i| nearest(&means, &test.input(i)) == test.label(i));
    let right = right.count();
    let cause =
        if right == 2225 { ". So many read the ink alone: do differences cancel?" } else { "" };
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
        assert_eq!((w.dim(), b.len()), ((10, 784), 10), "the shape of W and the length of b");
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
