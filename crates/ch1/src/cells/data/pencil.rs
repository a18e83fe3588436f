//! What the page asks its readers to work out by hand.

use mnist::COLUMNS;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-data", Instant, "By hand: where a pixel is";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (row, column) = (3, 5);
    let place = COLUMNS * row + column;
    say!(nb, "row {row}, column {column}: place {place}");
    values!(nb, place, exchanged = COLUMNS * column + row);
    Ok(())
}
