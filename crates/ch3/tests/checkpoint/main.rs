//! Checkpoints as files: what is written is read back to the bit, what is broken is refused by name, and a
//! training that was interrupted goes on as if nothing had happened.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

mod broken;
mod forms;
mod resumed;
mod small;
mod wrong_values;
