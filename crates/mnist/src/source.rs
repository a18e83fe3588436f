//! Where a data set comes from, and whether it is the one that everybody means by MNIST.
//!
//! Mirrors compress the files anew, so a hash of the compressed bytes says little. The
//! published hashes are those of the decompressed content, and two people whose hashes agree
//! train on the same numbers.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::idx::Idx;
use crate::{COLUMNS, Error, FILE_NAMES, ROWS};

/// Lines of a hash, two spaces and a file name, as the program `sha256sum` writes them.
const PUBLISHED: &str = include_str!("../data/SHA256SUMS.decompressed");

/// Where a data set comes from; displayed as one line.
///
/// ```
/// let mnist = mnist::Mnist::load()?;
/// assert_eq!(
///     mnist.source.to_string(),
///     "60,000 training and 10,000 test images, 28 x 28 pixels, \
///      from crates/mnist/data (the published MNIST files)"
/// );
/// # Ok::<(), mnist::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// The folder, or "memory".
    pub place: String,
    /// The number of images in the training file: those of the training and of the validation
    /// set.
    pub training_images: usize,
    /// The number of images in the test file.
    pub test_images: usize,
    /// The four files, in the order of [`FILE_NAMES`].
    pub files: [Fingerprint; 4],
}

/// What identifies the content of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fingerprint {
    /// The usual name, one of [`FILE_NAMES`], however the file is really called.
    pub name: &'static str,
    /// The SHA-256 of the decompressed bytes, 64 hexadecimal digits.
    pub sha256: String,
    /// The SHA-256 of the published file of this name.
    pub published: &'static str,
}

impl Fingerprint {
    fn new(name: &'static str, idx: &Idx) -> Fingerprint {
        let hash = Sha256::new().chain_update(&idx.header).chain_update(&idx.data).finalize();
        let sha256 = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let line = PUBLISHED.lines().find(|line| line.ends_with(name));
        let published = line.and_then(|line| line.split(' ').next()).unwrap_or_default();
        Fingerprint { name, sha256, published }
    }

    /// Whether the content is the published one, to the last bit.
    pub fn is_published(&self) -> bool {
        self.sha256 == self.published
    }
}

impl Source {
    /// Describes the files of training images, training labels, test images and test labels.
    pub(crate) fn new(place: &str, files: [&Idx; 4]) -> Source {
        let [images, labels, test_images, test_labels] = FILE_NAMES;
        Source {
            place: place.into(),
            training_images: files[0].count,
            test_images: files[2].count,
            files: [
                Fingerprint::new(images, files[0]),
                Fingerprint::new(labels, files[1]),
                Fingerprint::new(test_images, files[2]),
                Fingerprint::new(test_labels, files[3]),
            ],
        }
    }

    /// Whether all four files have the published content.
    pub fn is_published(&self) -> bool {
        self.files.iter().all(Fingerprint::is_published)
    }

    /// Turns the note that a file is not the published one into an error.
    pub(crate) fn require_published(&self) -> Result<(), Error> {
        match self.files.iter().find(|file| !file.is_published()) {
            None => Ok(()),
            Some(file) => Err(Error::Checksum {
                file: format!("{}/{}", self.place, file.name),
                expected: file.published.into(),
                found: file.sha256.clone(),
            }),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (training, test) = (grouped(self.training_images), grouped(self.test_images));
        write!(f, "{training} training and {test} test images, {ROWS} x {COLUMNS} pixels, ")?;
        write!(f, "from {} ", self.place)?;

        let others = self.files.iter().filter(|file| !file.is_published());
        let names: Vec<&str> = others.map(|file| file.name).collect();
        match names.as_slice() {
            [] => write!(f, "(the published MNIST files)"),
            [name] => write!(f, "(not the published MNIST files: SHA-256 of {name} differs)"),
            _ => write!(
                f,
                "(not the published MNIST files: SHA-256 of {} differ)",
                names.join(", ")
            ),
        }
    }
}

/// A number with a comma before every three digits: 60,000.
fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let texts = [0, 7, 999, 1_000, 60_000, 123_456, 1_234_567].map(grouped);
        assert_eq!(texts, ["0", "7", "999", "1,000", "60,000", "123,456", "1,234,567"]);
    }

    #[test]
    fn there_is_a_published_hash_for_every_file() {
        assert_eq!(PUBLISHED.lines().count(), FILE_NAMES.len());
        let empty = Idx { place: String::new(), header: vec![], count: 0, data: vec![] };
        for name in FILE_NAMES {
            assert_eq!(Fingerprint::new(name, &empty).published.len(), 64, "{name}");
        }
    }
}
