//! The tests of `by_heart`; leave them as they are.

use mnist::{Mnist, PIXELS};
use ndarray::{Array1, Array2};
use numerics::{shuffle, stream};
use std::sync::LazyLock;

use super::*;

/// Some of the training images; their labels are shuffled if there is a seed.
fn images(from: usize, count: usize, deal: Option<u64>) -> Dataset {
    static MNIST: LazyLock<Mnist> =
        LazyLock::new(|| Mnist::load().expect("the book brings it"));
    let all = &MNIST.training;
    let pixels = all.all_pixels()[from * PIXELS..(from + count) * PIXELS].to_vec();
    let mut labels = all.labels()[from..from + count].to_vec();
    if let Some(seed) = deal {
        shuffle(&mut stream(seed, "labels", 0), &mut labels);
    }
    Dataset::new(pixels, labels).expect("as many images as labels")
}

fn check(images: &Dataset, told: &str) {
    let known = by_heart(images).evaluate(images);
    assert!(
        known == images.len(),
        "{told}: your network knows {known} of {} (if more training does not \
         help, an output may have fallen silent)",
        images.len()
    );
}

#[test]
fn heart_1_within_the_budget() {
    let network = by_heart(&images(0, 20, Some(1)));
    let weights = network.weights.iter().map(Array2::len).sum::<usize>();
    let numbers = weights + network.biases.iter().map(Array1::len).sum::<usize>();
    assert!(
        numbers <= 8000,
        "a network of {:?} neurons has {numbers} weights and biases; 8,000 are allowed",
        network.sizes()
    );
}

#[test]
fn heart_2_of_right_labels() {
    check(&images(0, 20, None), "20 images with their own labels");
}

#[test]
fn heart_3_of_shuffled_labels() {
    for seed in 1..=5 {
        let from = 1000 * seed as usize;
        check(
            &images(from, 20, Some(seed)),
            &format!("20 images from number {from} on, labels shuffled"),
        );
    }
}

#[test]
fn heart_4_of_a_hundred_shuffled_labels() {
    check(&images(30_000, 100, Some(6)), "100 images, labels shuffled");
}
