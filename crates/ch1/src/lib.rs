//! Chapter 1: recognising handwritten digits.
//!
//! A module per idea, and per page of the book: [`perceptron`], [`sigmoid`], [`gradient_descent`],
//! [`network`], [`cost`], [`baselines`], [`bits`], [`luck`]. The runs that the pages show are the cells of `CHAPTER`,
//! behind the feature `cells`; `cargo run -p ch1` reproduces them all.

pub mod baselines;
pub mod bits;
#[cfg(feature = "cells")]
pub mod cells;
pub mod cost;
pub mod diverged;
pub mod gradient_descent;
pub mod luck;
pub mod network;
pub mod perceptron;
pub mod sigmoid;
pub mod statistics;

#[cfg(feature = "cells")]
pub use cells::CHAPTER;
