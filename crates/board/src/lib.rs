//! The exercises of `crates/exercises` as a reader meets them: the board that says what is solved and what is next,
//! hints, the difference from the solution, and speeds where they are the point.
//!
//! An exercise is a file to write in, the tests that judge it, a solution, and wrong answers that the tests must
//! reject; `info.toml` lists them in the order of the book. The authors' tools read them here too.

mod board;
pub mod cargo;
mod error;
pub mod judged;
mod parts;
mod set;
mod speed;

pub use board::{board, diff, hint};
pub use error::Error;
pub use parts::{Header, is_open};
pub use set::{Exercise, FOLDER, INFO, Set};
pub use speed::{speed, time};
