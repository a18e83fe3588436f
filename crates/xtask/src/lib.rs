//! What keeps the book and its runs together. `cargo xtask bless` runs the cells and stores
//! what they say in `book/generated`; `cargo xtask check` runs them again and compares every
//! byte.
//!
//! [`book`] builds the pages from what is stored; [`bench()`] stores what only a clock can tell.
//!
//! [`exercises`] proves the exercises.
//!
//! `bless` and `check` compare the files of a run with the stored ones. `check` reports the differences;
//! `bless` makes them vanish. So they cannot disagree about what a difference is.

mod beginning;
mod bench;
mod bless;
pub mod book;
mod chapters;
mod check;
mod compare;
mod error;
pub mod exercises;
mod files;
mod framework;
mod machine;
mod runs;
mod selection;
mod shelf;
#[cfg(test)]
mod testing;
mod transcript;

pub use bench::bench;
pub use bless::bless;
pub use chapters::{chapters, find};
pub use check::{Report, check};
pub use compare::{Change, Difference, compare};
pub use error::Error;
pub use files::{CellFile, Files, cell_of, files};
pub use runs::{Runs, recorded, run};
pub use selection::Selection;
pub use shelf::Shelf;
pub use transcript::transcript;

/// Says something to whoever builds the book.
pub(crate) fn tell(line: std::fmt::Arguments) {
    use std::io::Write;
    writeln!(std::io::stderr(), "{line}").ok();
}
