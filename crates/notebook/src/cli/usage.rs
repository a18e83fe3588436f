//! What can be wrong with a command line. Every message says what was found, what was expected,
//! and what to do.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use record::nearest;
use thiserror::Error;

use crate::{BadValue, Cell, Chapter};

/// The exit code of a program that was called wrongly.
pub(crate) const EXIT_CODE: u8 = 2;

/// A command line that cannot be followed.
#[derive(Debug, Error)]
pub(crate) enum Usage {
    #[error(transparent)]
    UnknownCell(#[from] UnknownCell),

    #[error("{owner} has no flag `{found}`\n  nearest: {nearest}\n  {hint}")]
    UnknownFlag { owner: String, found: String, nearest: String, hint: String },

    #[error("--{flag}: {problem}")]
    BadValue { flag: &'static str, problem: BadValue },

    #[error("--data: `{0}` is not a folder; expected the folder with the four MNIST files")]
    NotAFolder(PathBuf),

    #[error(
        "--record is for the book's own runs: without --data, every parameter at its default"
    )]
    NotTheBook,

    /// What clap finds by itself, and its `--help`.
    #[error(transparent)]
    Other(#[from] clap::Error),
}

/// A cell was asked for that the chapter does not have.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "chapter {chapter} has no cell `{found}`\n  nearest: {nearest}\n  \
     all cells: cargo run -p {chapter} -- list"
)]
pub struct UnknownCell {
    chapter: &'static str,
    found: String,
    nearest: String,
}

impl Chapter {
    /// The cell of this name.
    ///
    /// # Errors
    /// [`UnknownCell`], which names the nearest ones.
    pub fn find(&self, name: &str) -> Result<&'static Cell, UnknownCell> {
        self.cell(name).ok_or_else(|| UnknownCell {
            chapter: self.name,
            found: name.to_owned(),
            nearest: nearest(name, self.cells.iter().map(|cell| cell.name)).join(", "),
        })
    }
}

impl Usage {
    /// What clap found wrong, in our own words where a name is unknown: we know the chapter.
    pub(crate) fn explain(
        chapter: &Chapter,
        arguments: &[OsString],
        error: clap::Error,
    ) -> Self {
        let found = |kind| match error.get(kind) {
            Some(ContextValue::String(found)) => found.as_str(),
            _ => "",
        };
        let word = found(ContextKind::InvalidSubcommand);
        let flag = found(ContextKind::InvalidArg);
        match error.kind() {
            ErrorKind::InvalidSubcommand => {
                chapter.find(word).map_or_else(Usage::from, |_| error.into())
            }
            ErrorKind::UnknownArgument if flag.starts_with('-') => {
                let mut words = arguments.iter().filter_map(|word| word.to_str());
                match words.find_map(|word| chapter.cell(word)) {
                    Some(cell) => Self::unknown_to_cell(cell, flag),
                    None => Self::unknown_to_chapter(chapter, flag),
                }
            }
            _ => error.into(),
        }
    }

    fn unknown_to_cell(cell: &Cell, found: &str) -> Self {
        let own = cell.parameters.iter().map(|parameter| parameter.name);
        let flags: Vec<&str> = own.chain(["data", "figures", "jobs"]).collect();
        let hint = format!("all its flags: {}", dashed(&flags));
        Self::unknown_flag(format!("the cell `{}`", cell.name), found, &flags, hint)
    }

    fn unknown_to_chapter(chapter: &Chapter, found: &str) -> Self {
        let name = bare(found);
        let has_it = |cell: &&Cell| cell.parameters.iter().any(|known| known.name == name);
        let flags = ["begin", "data", "figures", "jobs", "long", "only", "record"];
        let hint = match chapter.cells.iter().find(has_it) {
            Some(cell) => {
                format!("a cell's flags follow its name: {} {found}", chapter.command(cell))
            }
            None => format!("all its flags: {}", dashed(&flags)),
        };
        Self::unknown_flag(format!("chapter {}", chapter.name), found, &flags, hint)
    }

    fn unknown_flag(owner: String, found: &str, flags: &[&str], hint: String) -> Self {
        let nearest = dashed(&nearest(bare(found), flags.iter().copied()));
        Usage::UnknownFlag { owner, found: found.to_owned(), nearest, hint }
    }
}

fn bare(flag: &str) -> &str {
    flag.trim_start_matches('-')
}

fn dashed(names: &[&str]) -> String {
    names.iter().map(|name| format!("--{name}")).collect::<Vec<_>>().join(" ")
}
