//! What a run leaves in `book/generated`. The chapters write it and the book's tools read it, so this is
//! all that the two have to agree on, and neither needs the other to compile.
//!
//! A cell `first-network` leaves its transcript `first-network.txt`, everything a page wants to know of it in
//! `first-network.json` (a [`CellFile`]), a drawing `first-network.accuracy.svg` for each of its figures, and
//! if it is a long one, `first-network.beginning.txt` with what its first steps report. The catalogue of a
//! chapter, [`CATALOGUE`], lists all its cells in the order of the book.

mod digest;
mod files;
mod format;
mod nearest;
mod record;
mod table;
mod text;
mod value;

pub use digest::{Numbers, digest};
pub use files::{
    CATALOGUE, CellFile, Entry, FigureFile, ParameterFile, StoredTimes, TEST_LABELS, TIMES,
    Times, WEIGHTS, beginning_file, cell_of, figure_file, json_file, times_file,
    transcript_file,
};
pub use format::{Format, grouped};
pub use nearest::nearest;
pub use record::{Drawing, Record};
pub use table::Table;
pub use text::{pad, width};
pub use value::Value;
