//! Builds the whole book: expands it, lets mdBook render it, and inspects what came out.

use std::fs;
use std::path::{Path, PathBuf};

use mdbook_driver::MDBook;
use mdbook_driver::errors::Result;

use super::{Notebook, inspect};

/// What an anchor that no page uses means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// Nothing: a reader's mdBook does not want to know.
    Quiet,
    /// A warning.
    #[default]
    Lenient,
    /// The build fails.
    Strict,
}

/// Builds the book of the repository at `root`, and returns the folder of its pages.
///
/// # Errors
/// Everything that does not resolve, in the sources or in the pages that came out.
pub fn build(root: &Path, strictness: Strictness) -> Result<PathBuf> {
    renew_palette(root)?;
    let mut book = MDBook::load(root.join("book"))?;
    book.with_preprocessor(Notebook { strictness });
    let folder = book.build_dir_for("html");
    book.build()?;
    inspect(&folder, root)?;
    Ok(folder)
}

/// The colours of the figures, as the page knows them.
pub(crate) fn palette() -> String {
    let colours = figures::stylesheet(".light, .rust", ".navy, .coal, .ayu");
    format!(
        "/* The colours of the figures. `cargo xtask build` writes this file. */\n\n{colours}"
    )
}

/// Writes the palette, if it is not there as it should be.
fn renew_palette(root: &Path) -> Result<()> {
    let path = root.join("book/theme/palette.css");
    if fs::read_to_string(&path).ok() != Some(palette()) {
        fs::write(&path, palette())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_stored_palette_is_the_one_of_the_figures() {
        let stored = include_str!("../../../../book/theme/palette.css");
        assert_eq!(stored, super::palette(), "`cargo xtask build` writes it");
    }
}
