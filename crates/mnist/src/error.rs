//! What can go wrong while reading, told in a way that helps: what, where, expected, found,
//! what to do.

use std::io;
use std::path::PathBuf;

/// Why a data set could not be read. The message is complete in itself, for printing to a
/// reader.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The operating system gave no bytes: nothing there, a folder in place of a file, no
    /// permission.
    #[error("{}: {reason}. {hint}", path.display())]
    Unreadable {
        /// The file or folder that was asked for.
        path: PathBuf,
        /// The answer of the operating system.
        reason: io::Error,
        /// What to do about it.
        hint: String,
    },

    /// The bytes are not what the file format, or MNIST, asks for.
    #[error("{file}, byte {offset}: expected {expected}, found {found}. {hint}")]
    Content {
        /// The file; with the word "decompressed" if `offset` counts its decompressed bytes.
        file: String,
        /// Where the surprise begins, counted in bytes from 0.
        offset: u64,
        /// What should stand there.
        expected: String,
        /// What stands there.
        found: String,
        /// What to do about it.
        hint: &'static str,
    },

    /// A well-formed file is not the published one, byte for byte.
    #[error("{file}: expected a content with SHA-256 {expected}, found {found}.")]
    Checksum {
        /// The file.
        file: String,
        /// The published SHA-256 of the decompressed bytes, in hexadecimal.
        expected: String,
        /// The SHA-256 of this file's decompressed bytes.
        found: String,
    },

    /// A file that comes with the book is missing or no longer what it was.
    #[error(
        "{reason} It belongs to the book: `git restore crates/mnist/data`, in the root of the \
         repository, brings it back."
    )]
    Damaged {
        /// What is wrong with it.
        reason: Box<Error>,
    },
}

/// What to do about a file that has lost or changed some of its bytes.
pub(crate) const FETCH_AGAIN: &str = "The copy is damaged or incomplete: fetch the file again.";

impl Error {
    /// An [`Error::Content`].
    pub(crate) fn content(
        file: impl Into<String>,
        offset: u64,
        expected: impl Into<String>,
        found: impl Into<String>,
        hint: &'static str,
    ) -> Error {
        let (file, expected, found) = (file.into(), expected.into(), found.into());
        Error::Content { file, offset, expected, found, hint }
    }
}
