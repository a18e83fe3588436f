//! The exercises of `crates/exercises`: a reader's board, hints and comparison, and the check that proves the
//! exercises themselves.
//!
//! An exercise is a file with a stub and its tests, a solution, and wrong answers that the tests must reject,
//! each by the test and with the words that are meant for it. The block on its page, its entry in `info.toml` and
//! its file name one another.

mod board;
mod cargo;
mod check;
mod listed;
mod pages;
mod parts;
mod programs;
mod set;
mod speed;
#[cfg(test)]
mod tests;
mod wrong;

pub use board::{board, diff, hint};
pub use check::check;
pub use set::{Exercise, Set};
pub use speed::speed;
