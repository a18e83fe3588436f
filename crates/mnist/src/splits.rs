//! Four files become three data sets: to learn from, to choose by, to judge with.
//!
//! Nothing here touches a file: the bytes may come from a folder, a web page or a test.

use crate::dataset::check_labels;
use crate::idx::{Idx, Kind};
use crate::{Dataset, Error, Source};

/// The names of the four files, in the order in which [`Mnist::from_bytes`] takes them.
pub const FILE_NAMES: [&str; 4] = [
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
];

/// The largest validation set, in images.
const MAX_VALIDATION: usize = 10_000;

/// MNIST, or a data set of the same form, split in three.
#[derive(Clone, Debug)]
pub struct Mnist {
    /// What a network learns from: the first 50,000 images of the training file.
    pub training: Dataset,
    /// What we choose learning rates and the like by: the last 10,000 images of the training
    /// file.
    pub validation: Dataset,
    /// What we judge the final network with, once: the 10,000 images of the test file.
    pub test: Dataset,
    /// Where the files come from, and whether they are the published ones.
    pub source: Source,
}

impl Mnist {
    /// Reads the contents of four files, each gzipped or not, in the order of [`FILE_NAMES`].
    ///
    /// The validation set is cut off the end of the n training images: min(10,000, n/6) of
    /// them, which for MNIST is the usual split. Files other than the published ones are
    /// welcome; [`source`](Mnist::source) notes the difference.
    ///
    /// # Errors
    /// [`Error::Content`] if a file is not in the format, is damaged or has bytes left over; if
    /// images are not 28 x 28, labels not 0 to 9, or if there are not as many labels as images.
    pub fn from_bytes(files: [&[u8]; 4]) -> Result<Mnist, Error> {
        let [images, labels, test_images, test_labels] = FILE_NAMES;
        let [a, b, c, d] = files;
        Mnist::read("memory", [(images, a), (labels, b), (test_images, c), (test_labels, d)])
    }

    /// The same with the name of the place and of each file, for messages.
    pub(crate) fn read(place: &str, files: [(&str, &[u8]); 4]) -> Result<Mnist, Error> {
        let images = Idx::read(Kind::Images, files[0])?;
        let labels = Idx::read(Kind::Labels, files[1])?;
        let test_images = Idx::read(Kind::Images, files[2])?;
        let test_labels = Idx::read(Kind::Labels, files[3])?;
        let source = Source::new(place, [&images, &labels, &test_images, &test_labels]);

        let all = pair(images, labels)?;
        let n = all.len();
        let (training, validation) = all.split_at(n - validation_size(n));
        let test = pair(test_images, test_labels)?.counted();
        Ok(Mnist { training, validation, test, source })
    }

    /// A copy with test images whose labels nobody has looked at yet.
    pub fn unseen(&self) -> Mnist {
        let test = self.test.clone().counted();
        Mnist { test, ..self.clone() }
    }
}

/// How many of n training images are set aside for validation.
fn validation_size(n: usize) -> usize {
    MAX_VALIDATION.min(n / 6)
}

/// Puts images and their labels together.
fn pair(images: Idx, labels: Idx) -> Result<Dataset, Error> {
    if images.count != labels.count {
        return Err(Error::content(
            labels.place,
            4,
            format!("{} labels, one for each image in {}", images.count, images.place),
            labels.count.to_string(),
            "The two files do not belong together.",
        ));
    }
    check_labels(&labels.place, labels.header.len() as u64, &labels.data)?;
    Dataset::new(images.data, labels.data)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sixth_is_set_aside_but_never_more_than_ten_thousand() {
        let sizes = [1, 5, 6, 11, 12, 59_999, 60_000, 240_000].map(validation_size);
        assert_eq!(sizes, [0, 0, 1, 1, 2, 9_999, 10_000, 10_000]);
    }
}
