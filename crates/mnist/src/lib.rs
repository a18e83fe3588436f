//! MNIST: 70,000 images of handwritten digits, each with the digit it shows.
//!
//! The four files lie in this crate's `data` folder, so nothing is downloaded. They are read
//! with suspicion: a damaged, swapped or foreign file ends in an [`Error`] that says what is
//! wrong, where, and what to do. The 60,000 training images are split once and for all: the
//! first 50,000 train a network, the last 10,000 (the validation set) choose its settings, and
//! the 10,000 test images are kept for the final judgement.
//!
//! ```
//! let mnist = mnist::Mnist::load()?;
//! assert_eq!(mnist.training.len(), 50_000);
//! assert_eq!(mnist.training.label(0), 5);
//!
//! let x = mnist.training.input(0); // 784 brightnesses: 0.0 is the paper, 1.0 the ink
//! let y = mnist.training.target(0); // ten numbers: 1.0 in place 5, 0.0 elsewhere
//! assert_eq!((x.len(), y.len(), y[5]), (784, 10, 1.0));
//! # Ok::<(), mnist::Error>(())
//! ```
//!
//! Any folder with four files in the same format, such as Fashion-MNIST, loads with
//! [`Mnist::from_dir`].

mod dataset;
mod error;
mod folder;
mod foreign;
mod idx;
mod looks;
mod source;
mod splits;
mod stream;

pub use dataset::{Dataset, one_hot};
pub use error::Error;
pub use looks::Looks;
pub use source::{Fingerprint, Source};
pub use splits::{FILE_NAMES, Mnist};

/// Rows of pixels in an image.
pub const ROWS: usize = 28;

/// Columns of pixels in an image.
pub const COLUMNS: usize = 28;

/// Pixels in an image, and so the length of a network's input: 28 x 28 = 784.
pub const PIXELS: usize = ROWS * COLUMNS;

/// Digits that a label can be, 0 to 9, and so the length of a network's output.
pub const CLASSES: usize = 10;
