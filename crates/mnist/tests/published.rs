//! The files that come with the book: facts that are known about MNIST.
#![allow(clippy::unwrap_used)]

use mnist::{Dataset, Mnist};

#[test]
fn the_four_files_are_the_published_ones() {
    let source = Mnist::load().unwrap().source;
    assert!(source.is_published());
    let hashes = source.files.each_ref().map(|file| file.sha256.as_str());
    assert_eq!(
        hashes,
        [
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
        ]
    );
    assert_eq!((source.training_images, source.test_images), (60_000, 10_000));
}

#[test]
fn the_digits_are_split_as_everywhere() {
    let mnist = Mnist::load().unwrap();
    let sizes = [mnist.training.len(), mnist.validation.len(), mnist.test.len()];
    assert_eq!(sizes, [50_000, 10_000, 10_000]);
    assert_eq!(
        mnist.training.class_counts(),
        [4932, 5678, 4968, 5101, 4859, 4506, 4951, 5175, 4842, 4988]
    );
    assert_eq!(
        mnist.validation.class_counts(),
        [991, 1064, 990, 1030, 983, 915, 967, 1090, 1009, 961]
    );
    assert_eq!(
        mnist.test.class_counts(),
        [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    );
    assert_eq!(mnist.training.labels()[..10], [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
}

/// Telling digits apart by their ink alone: whose mean is nearest? It finds 2,225 of 10,000
/// when the means are those of the first 50,000 images, and 2,230 with all 60,000.
#[test]
fn the_ink_alone_tells_2225_digits() {
    let mnist = Mnist::load().unwrap();
    let mut sums = [0; 10];
    for i in 0..mnist.training.len() {
        sums[mnist.training.label(i)] += ink(&mnist.training, i);
    }
    let counts = mnist.training.class_counts();
    let means: Vec<f64> =
        sums.iter().zip(counts).map(|(&sum, n)| sum as f64 / n as f64).collect();

    let nearest = |i| {
        let distance = |&digit: &usize| (ink(&mnist.test, i) as f64 - means[digit]).abs();
        // Of equals, min_by takes the first: the smaller digit.
        (0..10).min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap()
    };
    let right = (0..mnist.test.len()).filter(|&i| nearest(i) == mnist.test.label(i)).count();
    assert_eq!(right, 2225);
}

/// The sum of an image's pixels, each 0 to 255.
fn ink(dataset: &Dataset, i: usize) -> u64 {
    dataset.pixels(i).iter().map(|&p| u64::from(p)).sum()
}
