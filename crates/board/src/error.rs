//! What can go wrong, apart from an answer that is not yet right.

use std::io;
use std::path::{Path, PathBuf};

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read, written or removed, or a program not run.
    #[error("cannot {what} {}", path.display())]
    File {
        /// `read`, `write`, `remove` or `run`.
        what: &'static str,
        /// Which.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },

    /// Something is wrong with an exercise, or with what was asked of it.
    #[error("{0}")]
    Exercise(String),
}

impl Error {
    /// Turns what the operating system said into an error.
    pub fn file(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::File { what, path, source }
    }
}
