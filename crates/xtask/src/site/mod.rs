//! The book as a site: built from the pages, inspected, and shown on this machine.

mod inspect;
mod server;
mod tags;

use std::path::{Path, PathBuf};

use mdbook_driver::MDBook;
use mdbook_driver::errors::Result;
use preprocessor::{Notebook, Strictness};

pub use inspect::inspect;
pub use server::{host, serve};

/// Builds the book of the repository at `root`, and returns the folder of its pages.
///
/// # Errors
/// Everything that does not resolve, in the sources or in the pages that came out.
pub fn build(root: &Path, strictness: Strictness) -> Result<PathBuf> {
    let mut book = MDBook::load(root.join("book"))?;
    book.with_preprocessor(Notebook { strictness });
    let folder = book.build_dir_for("html");
    book.build()?;
    inspect(&folder, root)?;
    Ok(folder)
}
