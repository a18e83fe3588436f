//! What keeps the book and its runs together. `cargo xtask bless` runs the cells and stores
//! what they say in `book/generated`; `cargo xtask check` runs them again and compares every
//! byte.
//!
//! [`site`] builds the pages from what is stored and shows them; [`bench()`] stores what only a clock can tell.
//!
//! [`exercises`] proves the exercises.
//!
//! `bless` and `check` compare the files of a run with the stored ones. `check` reports the differences;
//! `bless` makes them vanish. So they cannot disagree about what a difference is.

mod bench;
mod bless;
mod cargo;
mod check;
mod compare;
mod error;
pub mod exercises;
mod framework;
pub mod house;
mod machine;
mod program;
mod runs;
mod shelf;
pub mod site;
#[cfg(test)]
mod testing;
mod times;
mod told;
pub mod wasm;

pub use bench::bench;
pub use bless::bless;
pub use check::{Report, check, misprint};
pub use compare::{Change, Difference, Files, compare};
pub use error::Error;
pub use program::{Order, find, program};
pub use runs::Runs;
pub use shelf::Shelf;
pub use times::store_times;

/// Says something to whoever builds the book.
pub(crate) fn tell(line: std::fmt::Arguments) {
    use std::io::Write;
    writeln!(std::io::stderr(), "{line}").ok();
}
