//! The check that proves the exercises of `crates/exercises`: stubs fail, solutions pass, wrong answers are rejected,
//! each by the test and with the words that are meant for it.
//!
//! The block of an exercise on its page, its entry in `info.toml` and its files name one another. What readers see
//! of all this is in the crate `board`.

mod check;
mod listed;
mod pages;
mod programs;
#[cfg(test)]
mod tests;
mod wrong;

pub use check::{Checked, check};
