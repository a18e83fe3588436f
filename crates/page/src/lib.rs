//! The chapters inside the page. Compiled to WebAssembly and run in a worker, this crate lets a reader run every
//! cell where it is read: the same functions that the command line runs, with a page for their host.
//!
//! Nothing of the book is computed in JavaScript. The scripts in `book/theme/live` show what comes from here.

mod cells;
mod desk;
pub mod drawings;
pub mod kept;
pub mod networks;
pub mod pad;
pub mod rounding;
mod sheet;
pub mod training;
pub mod trial;

pub use cells::{Page, panic_message};
pub use desk::Listener;
