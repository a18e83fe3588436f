//! Saved models: what is written is read back to the bit, what is broken is refused by name, and a
//! training that was killed goes on as if nothing had happened.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

mod broken;
mod evaluated;
mod final_network;
mod forms;
#[cfg(unix)]
mod interrupted;
mod pictures;
mod resumed;
mod small;
mod transcripts;
