//! What can go wrong, apart from a book that differs from its runs.

use std::io;
use std::path::{Path, PathBuf};

use notebook::UnknownCell;

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No chapter has this name.
    #[error("there is no chapter `{found}`\n  nearest: {nearest}\n  all: {all}")]
    UnknownChapter {
        /// The name that was given.
        found: String,
        /// The names most like it.
        nearest: String,
        /// All names.
        all: String,
    },

    /// No cell of the chapter has this name.
    #[error(transparent)]
    UnknownCell(#[from] UnknownCell),

    /// A cell has never been stored.
    #[error("{file} is missing; `cargo xtask bless {chapter} {cell}` makes it")]
    NoTranscript {
        /// The file.
        file: String,
        /// The chapter.
        chapter: &'static str,
        /// The cell.
        cell: &'static str,
    },

    /// The program of a chapter has left no record of a cell, or a damaged one.
    #[error("cannot read {}; `cargo run -p {chapter} -- --record DIR` writes it", path.display())]
    NoRecord {
        /// The file.
        path: PathBuf,
        /// The chapter.
        chapter: &'static str,
        /// Why not.
        source: io::Error,
    },

    /// A record is that of a reader's run.
    #[error("{} is of a run with other parameters than the book's", path.display())]
    OtherParameters {
        /// The file.
        path: PathBuf,
    },

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

    /// A measurement gave nothing to store.
    #[error("`{command}` {told}")]
    Bench {
        /// What was to measure.
        command: String,
        /// What became of it.
        told: &'static str,
    },

    /// The exercises cannot be read, or cargo cannot run for them.
    #[error(transparent)]
    Exercise(#[from] board::Error),

    /// A record could not be read or written as JSON.
    #[error("a record is no sound JSON")]
    Json(#[from] serde_json::Error),
}

impl Error {
    /// Turns what the operating system said into an error.
    pub(crate) fn file(
        what: &'static str,
        path: &Path,
    ) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::File { what, path, source }
    }
}
