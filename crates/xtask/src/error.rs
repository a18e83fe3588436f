//! What can go wrong, apart from a book that differs from its runs.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

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

    /// The program of a chapter could not do its work; it has told why.
    #[error("`{command}` ended with {status}")]
    Program {
        /// The command.
        command: String,
        /// How it ended.
        status: ExitStatus,
    },

    /// A folder has no sound catalogue of a chapter.
    #[error(
        "cannot read {}; `cargo run -p {chapter} -- --record DIR --begin` writes it",
        path.display()
    )]
    NoCatalogue {
        /// The file.
        path: PathBuf,
        /// The chapter.
        chapter: String,
        /// Why not.
        source: io::Error,
    },

    /// A folder of records has a file that no cell has written.
    #[error("{} is of no cell of the chapter", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },

    /// Cells were to be compared that have left no record.
    #[error(
        "{chapter} has no record of {}; `cargo run -p {chapter} -- --record DIR --begin` writes it",
        cells.join(", ")
    )]
    NoRecord {
        /// The chapter.
        chapter: String,
        /// The cells.
        cells: Vec<String>,
    },

    /// A measurement gave nothing to store.
    #[error("`{command}` {told}")]
    Bench {
        /// What was to measure.
        command: String,
        /// What became of it.
        told: &'static str,
    },

    /// A file or folder could not be read, written or removed, a program not run, or something is wrong with an
    /// exercise.
    #[error(transparent)]
    Board(#[from] board::Error),

    /// A record could not be read or written as JSON.
    #[error("a record is no sound JSON")]
    Json(#[from] serde_json::Error),
}

impl Error {
    /// Turns what the operating system said into an error.
    pub fn file(what: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let error = board::Error::file(what, path);
        move |source| error(source).into()
    }
}
