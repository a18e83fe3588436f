//! Two simple-minded readers of digits, to compare a network with: one guesses, one measures ink.
//!
//! Page: *How good is it?*

use mnist::Dataset;
use numerics::{Float, below};
use rand::Rng;

/// Guesses: every digit with probability 1/10. Returns how many guesses are right.
pub fn guess(data: &Dataset, rng: &mut impl Rng) -> usize {
    (0..data.len()).filter(|&i| below(rng, 10) == data.label(i)).count()
}

/// Reads a digit by how much ink it has: an 8 is darker than a 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Darkness {
    /// The mean over the training images of each digit of the sum of their pixels.
    pub means: [Float; 10],
}

// ANCHOR: darkness
/// The sum of an image's pixels, each from 0 (paper) to 1 (ink).
pub fn darkness(pixels: &[u8]) -> Float {
    let sum = pixels.iter().map(|&pixel| u32::from(pixel)).sum::<u32>();
    Float::from(sum) / 255.0
}

impl Darkness {
    /// Measures the mean darkness of each digit in `data`.
    pub fn fit(data: &Dataset) -> Darkness {
        let mut totals = [0.0; 10];
        for i in 0..data.len() {
            totals[data.label(i)] += darkness(data.pixels(i));
        }
        let counts = data.class_counts();
        Darkness { means: std::array::from_fn(|digit| totals[digit] / counts[digit] as Float) }
    }

    /// The digit whose mean darkness is nearest; of two, the smaller.
    pub fn classify(&self, pixels: &[u8]) -> usize {
        let darkness = darkness(pixels);
        let distance = |digit: usize| (self.means[digit] - darkness).abs();
        (1..10)
            .fold(0, |best, digit| if distance(digit) < distance(best) { digit } else { best })
    }
}
// ANCHOR_END: darkness

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn darkness_reads_2225_test_images() {
        let mnist = mnist::Mnist::load().unwrap();
        let reader = Darkness::fit(&mnist.training);
        let test = &mnist.test;
        let right =
            (0..test.len()).filter(|&i| reader.classify(test.pixels(i)) == test.label(i));
        assert_eq!(right.count(), 2225);
    }
}
