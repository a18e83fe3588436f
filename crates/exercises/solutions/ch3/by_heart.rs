//! Exercise 3-13: How much fits in (page Overfitting)
//!
//! Twenty images whose labels have been shuffled: nothing about an image says what it is called. Build a small
//! network and train it until it knows them all. Which layers, which cost, which start, how many epochs: all of
//! it is yours to choose.

use ch1::network::Network;
use mnist::Dataset;
use ndarray::{Array1, Array2};
use numerics::{Float, add_outer};

/// A network that gives each of these images the label it has, right or wrong. It has at most 8,000 weights and
/// biases.
fn by_heart(images: &Dataset) -> Network {
    // No hidden layer: 7,850 numbers, and 784 dimensions in which twenty points can be cut apart in any way.
    // With the cross-entropy the cost is a single bowl, so a start from 0 will do, and no start is unlucky.
    let mut network =
        Network { weights: vec![Array2::zeros((10, 784))], biases: vec![Array1::zeros(10)] };
    const ETA: Float = 0.05;
    for _ in 0..1000 {
        for i in 0..images.len() {
            let x = images.input(i);
            let step = (network.feedforward(&x) - images.target(i)) * -ETA; // δ = a − y
            add_outer(&mut network.weights[0], &step, &x);
            network.biases[0] += &step;
        }
        if network.evaluate(images) == images.len() {
            break;
        }
    }
    network
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use mnist::{Mnist, PIXELS};
    use ndarray::{Array1, Array2};
    use numerics::{shuffle, stream};

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
}
