//! Backpropagation against everything else that knows the gradient: finite differences, chapter 1's
//! program, the matrix and index forms, the sum over paths, a tape, and an independent program.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

mod batches;
mod by_hand;
mod costs;
mod definitions;
mod equations;
mod forms;
mod golden;
mod judged;
mod random;
mod tapes;
