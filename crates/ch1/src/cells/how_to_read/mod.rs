//! Page: *How to read this book*.

use mnist::{COLUMNS, PIXELS, ROWS};
use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-how-to-read", Instant, "By hand: the pixels of an image";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    say!(nb, "{ROWS} rows of {COLUMNS} pixels are {PIXELS}");
    values!(nb, pixels = PIXELS, added = ROWS + COLUMNS);
    Ok(())
}
