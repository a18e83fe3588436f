//! Images with their labels.
//!
//! Pixels stay the bytes they are in the file, an eighth of the memory of `f64`; an example
//! becomes numbers for a network when it is asked for.

use std::fmt;

use ndarray::Array1;
use numerics::Float;

use crate::{CLASSES, Error, Looks, PIXELS};

/// What each pixel stands for: p/255.
const SHADES: [Float; 256] = {
    let mut shades = [0.0; 256];
    let mut p = 0;
    while p < 256 {
        shades[p] = p as Float / 255.0;
        p += 1;
    }
    shades
};

/// Images of digits and their labels, in a fixed order.
///
/// ```
/// let mut pixels = vec![0; mnist::PIXELS];
/// pixels[406] = 51; // row 14, column 14
/// let dataset = mnist::Dataset::new(pixels, vec![7])?;
/// assert_eq!(dataset.input(0)[406], 0.2);
/// assert_eq!(dataset.target(0).to_vec(), [0., 0., 0., 0., 0., 0., 0., 1., 0., 0.]);
/// # Ok::<(), mnist::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Dataset {
    pixels: Vec<u8>, // 784 for each example: row after row from the top, each from the left
    labels: Vec<u8>, // one for each example, each at most 9
    looks: Looks,
}

impl Dataset {
    /// Puts images and labels together: `pixels` holds 784 bytes for each of the `labels`.
    ///
    /// # Errors
    /// [`Error::Content`] if the number of pixels does not fit the number of labels, or a label
    /// is above 9.
    pub fn new(pixels: Vec<u8>, labels: Vec<u8>) -> Result<Dataset, Error> {
        let (expected, found) = (labels.len() as u64 * PIXELS as u64, pixels.len() as u64);
        if found != expected {
            return Err(Error::content(
                "the pixels",
                found.min(expected),
                format!("{expected} bytes (784 for each label)"),
                format!("{found} bytes"),
                "Pass as many images as labels.",
            ));
        }
        check_labels("the labels", 0, &labels)?;
        Ok(Dataset { pixels, labels, looks: Looks::default() })
    }

    /// The number of examples.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there are no examples at all.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The 784 pixels of image `i`, row after row; 0 is the white paper, 255 the black ink.
    ///
    /// # Panics
    /// If `i` is not below [`len`](Dataset::len), as with a slice. So do the next three
    /// functions.
    pub fn pixels(&self, i: usize) -> &[u8] {
        &self.pixels[i * PIXELS..][..PIXELS]
    }

    /// The digit that image `i` shows, 0 to 9.
    pub fn label(&self, i: usize) -> usize {
        self.looks.add(1);
        usize::from(self.labels[i])
    }

    /// How often labels of these images were looked at, if they are test images.
    pub fn looks(&self) -> &Looks {
        &self.looks
    }

    /// The same images, whose labels nobody has looked at yet; from now on it is counted.
    pub(crate) fn counted(self) -> Dataset {
        Dataset { looks: Looks::counted(), ..self }
    }

    /// Image `i` as input for a network, shape (784,): each pixel is exactly `f64::from(p) /
    /// 255.0`, so 0.0 is white and 1.0 is black.
    pub fn input(&self, i: usize) -> Array1<Float> {
        self.pixels(i).iter().map(|&p| SHADES[usize::from(p)]).collect()
    }

    /// The output that we want for image `i`, shape (10,): see [`one_hot`].
    pub fn target(&self, i: usize) -> Array1<Float> {
        one_hot(self.label(i))
    }

    /// How many examples show each digit.
    pub fn class_counts(&self) -> [usize; CLASSES] {
        let mut counts = [0; CLASSES];
        for &label in &self.labels {
            counts[usize::from(label)] += 1;
        }
        counts
    }

    /// A copy of the first `n` examples; of all of them, if there are fewer.
    pub fn first(&self, n: usize) -> Dataset {
        let n = n.min(self.len());
        Dataset {
            pixels: self.pixels[..n * PIXELS].to_vec(),
            labels: self.labels[..n].to_vec(),
            looks: self.looks.clone(),
        }
    }

    /// The pixels of all images, one image after the other: 784 times [`len`](Dataset::len)
    /// bytes.
    pub fn all_pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The labels of all images, each from 0 to 9.
    pub fn labels(&self) -> &[u8] {
        &self.labels
    }

    /// The first `n` examples, and the rest.
    pub(crate) fn split_at(mut self, n: usize) -> (Dataset, Dataset) {
        let pixels = self.pixels.split_off(n * PIXELS);
        let labels = self.labels.split_off(n);
        let looks = self.looks.clone();
        (self, Dataset { pixels, labels, looks })
    }
}

/// Shows the number of examples only: the pixels would fill a thousand pages.
impl fmt::Debug for Dataset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dataset({} examples)", self.len())
    }
}

/// A digit as a vector of shape (10,): 1.0 in its own place, 0.0 in the nine others.
///
/// # Panics
/// If `label` is above 9.
///
/// ```
/// assert_eq!(mnist::one_hot(2).to_vec(), [0., 0., 1., 0., 0., 0., 0., 0., 0., 0.]);
/// ```
pub fn one_hot(label: usize) -> Array1<Float> {
    assert!(label < CLASSES, "a label is a digit from 0 to 9, not {label}");
    let mut target = Array1::zeros(CLASSES);
    target[label] = 1.0;
    target
}

/// Finds the first label above 9; in `file` the labels begin at byte `start`.
pub(crate) fn check_labels(file: &str, start: u64, labels: &[u8]) -> Result<(), Error> {
    match labels.iter().position(|&label| usize::from(label) >= CLASSES) {
        None => Ok(()),
        Some(i) => Err(Error::content(
            file,
            start + i as u64,
            format!("a digit from 0 to 9 as label of example {i}"),
            labels[i].to_string(),
            "Only data sets with ten classes can be used.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Dataset {
        let pixels = (0..3 * PIXELS).map(|i| (i / PIXELS * 100 + i % 7) as u8).collect();
        Dataset::new(pixels, vec![4, 0, 4]).unwrap()
    }

    #[test]
    fn an_example_is_its_own_rows_and_label() {
        let dataset = three();
        assert_eq!((dataset.len(), dataset.is_empty()), (3, false));
        assert_eq!(dataset.pixels(1).len(), 784);
        assert_eq!(dataset.pixels(1)[..3], [100, 101, 102].map(|p| p + (784 % 7) as u8));
        assert_eq!((dataset.label(0), dataset.label(1)), (4, 0));
        assert_eq!(dataset.class_counts(), [1, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
        assert_eq!(dataset.all_pixels().len(), 3 * 784);
        assert_eq!(dataset.labels(), [4, 0, 4]);
    }

    #[test]
    fn every_pixel_value_is_divided_by_255() {
        let mut pixels: Vec<u8> = (0..=255).collect();
        pixels.resize(PIXELS, 0);
        let input = Dataset::new(pixels, vec![1]).unwrap().input(0);
        for p in 0..=255u8 {
            assert_eq!(input[usize::from(p)], f64::from(p) / 255.0);
        }
        assert_eq!((input[0], input[255], input.len()), (0.0, 1.0, 784));
    }

    #[test]
    fn a_target_is_one_at_the_label() {
        for label in 0..10 {
            let target = one_hot(label);
            assert_eq!((target.len(), target.sum(), target[label]), (10, 1.0, 1.0));
        }
        assert_eq!(three().target(0), one_hot(4));
    }

    #[test]
    #[should_panic(expected = "a label is a digit from 0 to 9, not 10")]
    fn there_is_no_digit_ten() {
        one_hot(10);
    }

    #[test]
    fn the_first_n_are_at_most_all() {
        let dataset = three();
        assert_eq!(dataset.first(2).labels(), [4, 0]);
        assert_eq!(dataset.first(2).all_pixels(), &dataset.all_pixels()[..2 * 784]);
        assert_eq!(dataset.first(100), dataset);
        assert!(dataset.first(0).is_empty());
    }

    #[test]
    fn pixels_and_labels_must_fit() {
        let message = |pixels, labels| Dataset::new(pixels, labels).unwrap_err().to_string();
        let text =
            "the pixels, byte 783: expected 784 bytes (784 for each label), found 783 bytes";
        assert!(message(vec![0; 783], vec![1]).starts_with(text));
        let text =
            "the pixels, byte 784: expected 784 bytes (784 for each label), found 785 bytes";
        assert!(message(vec![0; 785], vec![1]).starts_with(text));
        let text =
            "the labels, byte 1: expected a digit from 0 to 9 as label of example 1, found 10";
        assert!(message(vec![0; 2 * 784], vec![9, 10]).starts_with(text));
    }

    #[test]
    fn debugging_does_not_print_the_pixels() {
        assert_eq!(format!("{:?}", three()), "Dataset(3 examples)");
    }
}
